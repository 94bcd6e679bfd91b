using System.Text.Json;
using System.Text.RegularExpressions;
using ProductClients.Cli.Commands;

namespace ProductClients.Cli.Tests;

/// <summary>Compares the pages about the tool with the tool.</summary>
public partial class DocsTests
{
    [Fact]
    public async Task Signature_page_shows_the_output_of_sign()
    {
        await using var vendors = await Vendors.StartAsync();
        var examples = Example().Matches(Page("signature-refused.md"));
        Assert.Equal(5, examples.Count);
        foreach (Match example in examples)
        {
            var result = await vendors.Tool.RunAsync([.. Words(example.Groups["command"].Value)]);
            Assert.Equal(0, result.ExitCode);
            Assert.Equal(Normal(example.Groups["json"].Value), Normal(result.Output));
        }
    }

    public static TheoryData<string> Commands
    {
        get
        {
            var terminal = new Terminal(
                TextWriter.Null, TextWriter.Null, new AppEnvironment { WorkingDirectory = null });
            return [.. CommandTree.Create(terminal).Subcommands.Select(static command => command.Name)];
        }
    }

    [Theory]
    [InlineData("tool.md")]
    [InlineData("package-README.md")]
    public void Page_names_every_command(string page) => Assert.Equal(
        Commands.Select(static command => command.Data).Order(),
        CommandRow().Matches(Page(page)).Select(static match => match.Groups["command"].Value).Order());

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Tool_page_names_every_option_of_a_command(string command)
    {
        using var tool = new Tool();
        var help = await tool.RunAsync(command, "--help");
        var page = command is "list" or "watch"
            ? Page($"tool-{command}.md")
            : Page("tool.md").Split("\n## ")
                .Single(section => section.StartsWith($"{command}\n", StringComparison.Ordinal));
        var options = Option().Matches(help.Output).Select(static match => match.Value).Except(["--help"]).ToArray();
        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains(option, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("list", "ncp", "--take", "4")]
    [InlineData("list", "huawei", "--name", "한글 이름", "--format", "ndjson")]
    [InlineData("list", "huawei", "--take", "1", "--format", "csv")]
    public async Task Tool_page_shows_the_output_of_list(params string[] command)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync(command);
        var page = Page("tool-list.md") + Page("tool-output.md");
        Assert.All(result.Lines, line => Assert.Contains(line.TrimEnd(), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tool_page_shows_the_output_of_diff()
    {
        using var tool = new Tool();
        const string Meeting = """
            "registration":"huawei","id":"24bad716","name":"Meeting"
            """;
        tool.Write("old.ndjson", $$"""
            {"registration":"scp","id":"2b1e71cc48","name":"100% legal?"}
            { {{Meeting}},"status":"Pending","tags":["Huawei"],"updatedAt":"a"}
            """);
        tool.Write("new.ndjson", $$"""
            { {{Meeting}},"status":"Active","tags":["Huawei","demo"],"updatedAt":"b"}
            {"registration":"ncp","id":"f1875b2fa1","name":"a+b &c=d"}
            """);
        var result = await tool.RunAsync("diff", "old.ndjson", "new.ndjson", "--ignore", "updatedAt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"--ignore updatedAt\n{result.Output}```", Page("tool.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_page_shows_the_JSON_of_diff()
    {
        using var tool = new Tool();
        const string Old = """{"registration":"huawei","id":"24bad716","name":"Meeting","status":"Pending"}""";
        tool.Write("old.ndjson", Old);
        tool.Write("new.ndjson", Old.Replace("Pending", "Active", StringComparison.Ordinal));
        var result = await tool.RunAsync("diff", "old.ndjson", "new.ndjson", "--format", "ndjson");
        Assert.Contains($"\n{result.Output}```", Page("tool-output.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_of_the_package_README_is_valid()
    {
        using var tool = new Tool();
        var readme = Page("package-README.md");
        tool.Write("productclients.json", JsonBlock().Match(readme).Groups["json"].Value);
        foreach (Match variable in ExportedVariable().Matches(readme))
        {
            tool.Variables[variable.Groups["name"].Value] = variable.Groups["value"].Value;
        }

        var result = await tool.RunAsync("registrations");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["huawei_cn", "ncp"], result.Lines.Skip(1).Select(static line => line.Split(' ')[0]));
    }

    private static string Page(string name)
    {
        using var reader = new StreamReader(typeof(DocsTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Words(string command) =>
        Word().Matches(command).Select(static match => match.Value.Trim('"'));

    private static string Normal(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    [GeneratedRegex(
        "```console\n\\$ productclients (?<command>sign [^\n]*)\n```\n\n```json\n(?<json>.*?)```",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("^export (?<name>\\w+)=(?<value>.*)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExportedVariable();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        "^\\| \\[?`(?<command>[a-z]+)`(?:\\]\\([^)]+\\))? \\|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandRow();

    [GeneratedRegex("--[a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();
}
