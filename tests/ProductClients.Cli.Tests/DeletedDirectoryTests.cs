namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool as a separate process whose working directory was deleted.</summary>
public class DeletedDirectoryTests
{
    [Theory]
    [InlineData("--version")]
    [InlineData("list", "--help")]
    [InlineData("list", "--embedded", "--take", "1")]
    [InlineData("list", "--embedded", "--take", "1", "--report", "/dev/null")]
    [InlineData("registrations", "--embedded")]
    public async Task Command_without_a_relative_path_works(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public async Task Absolute_configuration_file_is_read()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await RunAsync("registrations", "--config", vendors.Tool.PathOf("productclients.json"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("list", "--config", "c.json")]
    [InlineData("list", "--embedded", "--report", "c.json")]
    [InlineData("sign", "ncp", "--url", "https://h.example/", "--config", "c.json")]
    [InlineData("diff", "c.json", "/dev/null")]
    public async Task Relative_path_exits_with_2_and_one_message(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "'c.json' cannot be found, because the working directory does not exist; change to another directory or "
                + "give an absolute path.",
            Assert.Single(result.ErrorLines));
    }

    [Fact]
    public async Task List_without_a_configuration_exits_with_2_and_one_message()
    {
        var result = await RunAsync("list");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            "No registration is configured: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<ToolResult> RunAsync(params string[] arguments)
    {
        using var directory = new Tool();
        return await ToolProcess.RunInShellAsync(
            "mkdir gone && cd gone && rmdir ../gone && exec \"$@\"", directory.PathOf("."), arguments);
    }
}
