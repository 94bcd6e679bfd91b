namespace ProductClients.Cli.Tests;

public class DiffOutputTests
{
    private const string Old = """
        {"registration":"p","id":"gone","name":"g"}
        {"registration":"p","id":"changed","name":"c","status":"Active"}
        """;

    private const string New = """
        {"registration":"p","id":"changed","name":"c","status":"Blocked"}
        {"registration":"p","id":"added","name":"İı 한글"}
        """;

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task Json_difference_has_exactly_the_documented_properties(string format)
    {
        using var tool = Files(Old, New);
        var result = await tool.RunAsync("diff", "old", "new", "--format", format);
        var differences = format == "json" ? [.. result.Json.EnumerateArray()] : result.NdJson;
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["changed changed c", "added added İı 한글", "removed gone g"],
            differences.Select(static d =>
                $"{d.GetProperty("change")} {d.GetProperty("id")} {d.GetProperty("name")}"));
        Assert.All(differences, static d => Assert.Equal(
            ["change", "registration", "id", "name", "fields", "product"],
            d.EnumerateObject().Select(static property => property.Name)));
        Assert.Equal(
            """[{"field":"status","old":"Active","new":"Blocked"}]""",
            differences[0].GetProperty("fields").GetRawText());
        Assert.Equal("Blocked", differences[0].GetProperty("product").GetProperty("status").GetString());
        Assert.Equal("gone", differences[2].GetProperty("product").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Json_without_differences_is_an_empty_array()
    {
        using var tool = Files(Old, Old);
        var result = await tool.RunAsync("diff", "old", "new", "--format", "JSON");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Json.EnumerateArray());
    }

    [Fact]
    public async Task Json_array_is_closed_when_a_later_line_is_invalid()
    {
        using var tool = Files(Old, New + "\n{");
        var result = await tool.RunAsync("diff", "old", "new", "--format", "json");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.Json.GetArrayLength());
    }

    [Fact]
    public async Task Terminal_shows_a_table()
    {
        using var tool = Files(Old, New, isTerminal: true);
        var result = await tool.RunAsync("diff", "old", "new");
        Assert.Contains('╭', result.Output);
        Assert.Contains(
            "│ ~ │ p            │ changed │ c       │ status │ Active │ Blocked │",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_shows_nothing_without_differences()
    {
        using var tool = Files(Old, Old, isTerminal: true);
        Assert.Equal(new ToolResult(0, "", ""), await tool.RunAsync("diff", "old", "new"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Control_characters_of_differences_are_escaped(bool isTerminal)
    {
        const string Hostile = "\\u001b[2J\\u009b\\n\\u202e";
        const string Key = $$"""
            "registration":"p{{Hostile}}","id":"1{{Hostile}}","name":"n{{Hostile}}"
            """;
        using var tool = Files(
            $$"""{ {{Key}},"status":"a{{Hostile}}","x{{Hostile}}":1}""",
            $$"""{ {{Key}},"status":"b{{Hostile}}","x{{Hostile}}":2}""",
            isTerminal);
        tool.Variables["NO_COLOR"] = "1";
        var result = await tool.RunAsync("diff", "old", "new");
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain(result.Output, static c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public async Task Control_characters_of_an_invalid_line_are_escaped()
    {
        using var tool = Files("", """{"\u001b[2J\n":1,"\u001b[2J\n":2}""");
        var result = await tool.RunAsync("diff", "old", "new");
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain(Assert.Single(result.ErrorLines), static c => char.IsControl(c));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public async Task Diff_output_is_the_same_under_every_culture(string culture)
    {
        string[][] commands =
        [
            ["diff", "old", "new", "--verbose"],
            ["diff", "old", "new", "--format", "NDJSON", "--ignore", "status"],
            ["diff", "old", "bad"],
        ];
        using var tool = Files(Old, New);
        tool.Write("bad", $"{New}\n{{\"registration\":\"İ\",\"id\":-1}}");
        foreach (var command in commands)
        {
            Assert.Equal(
                await Cultures.UnderAsync("", () => tool.RunAsync(command)),
                await Cultures.UnderAsync(culture, () => tool.RunAsync(command)));
        }
    }

    private static Tool Files(string old, string @new, bool isTerminal = false)
    {
        var tool = new Tool { IsTerminal = isTerminal };
        tool.Write("old", old);
        tool.Write("new", @new);
        return tool;
    }
}
