namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool as a separate process without any environment variable: no HOME, PATH, TERM, TMPDIR or LANG.
/// </summary>
public class EmptyEnvironmentTests
{
    // The shell finds dotnet, since the process has no PATH.
    private const string WithoutVariables = "dotnet=$(command -v \"$1\"); shift; exec env -i \"$dotnet\" \"$@\"";

    [Theory]
    [InlineData("--version")]
    [InlineData("list", "--help")]
    [InlineData("list", "huawei", "--name", "한글 이름")]
    [InlineData("list", "ncp", "--format", "ndjson", "--report", "r.json")]
    [InlineData("list", "--embedded", "--sort", "name:asc")]
    [InlineData("registrations")]
    [InlineData("sign", "ncp", "--at", "2024-01-31T12:00:00Z", "--url", "https://h.example/한글", "--explain")]
    [InlineData("diff", "old.ndjson", "new.ndjson")]
    public async Task Output_is_the_same_as_with_the_variables(params string[] arguments)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("old.ndjson", """{"registration":"ncp","id":"1","name":"한글 이름"}""");
        vendors.Tool.Write("new.ndjson", """{"registration":"ncp","id":"1","name":"이름"}""");

        var expected = await RunAsync("exec \"$@\"", arguments);
        var result = await RunAsync(WithoutVariables, arguments);

        Assert.NotEmpty(result.Output);
        Assert.Equal(
            (expected.ExitCode, expected.Output, expected.Error), (result.ExitCode, result.Output, result.Error));

        Task<ToolResult> RunAsync(string script, string[] arguments) =>
            ToolProcess.RunInShellAsync(script, vendors.Tool.PathOf("."), arguments);
    }
}
