namespace ProductClients.Cli.Tests;

/// <summary>Checks the messages about misspelt words of the command line.</summary>
public class NearMissTests
{
    [Theory]
    [InlineData("'--nmae' is not an option of 'list'; did you mean --name?", "list", "--nmae", "x")]
    [InlineData("'--nmae' is not an option of 'list'; did you mean --name?", "list", "ncp", "--nmae=x")]
    [InlineData("'--nmae' is not an option of 'list'; did you mean --name?", "list", "--embedded", "--nmae:x")]
    [InlineData("'-name' is not an option of 'list'; did you mean --name?", "list", "-name", "x")]
    [InlineData("'--Format' is not an option of 'list'; did you mean --format?", "list", "--Format", "json")]
    [InlineData("'--ingore' is not an option of 'diff'; did you mean --ignore?", "diff", "a", "b", "--ingore", "x")]
    [InlineData("'--confg' is not an option of 'registrations'; did you mean --config?", "registrations", "--confg")]
    [InlineData("'--prot' is not an option of 'emulate'; did you mean --port?", "emulate", "--prot", "1")]
    [InlineData("'--nmae' is not an option of 'emulate'.", "emulate", "--nmae", "x")]
    [InlineData("'--verison' is not an option of 'productclients'; did you mean --version?", "--verison")]
    [InlineData("'--config' must be given after the command 'list'.", "--config", "x", "list")]
    [InlineData("'lsit' is not a command; did you mean list?", "lsit")]
    [InlineData("'x' is not a command; the commands are: list, diff, watch, call, sign, registrations, emulate.", "x")]
    [InlineData("'x' is one argument too many for 'registrations'.", "registrations", "x")]
    public async Task Unknown_word_has_one_message_with_the_probable_meaning(string message, params string[] arguments)
    {
        using var tool = new Tool();
        var result = await tool.RunAsync(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(message, result.ErrorLines[0]);
        Assert.StartsWith("Run 'productclients", result.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(2, result.ErrorLines.Length);
    }

    [Fact]
    public async Task Unknown_option_of_sign_is_reported_beside_the_missing_one()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("sign", "ncp", "--ulr", "https://h.example/");
        Assert.Equal(
            ["'--ulr' is not an option of 'sign'; did you mean --url?", "Option '--url' is required."],
            result.ErrorLines[..2]);
        Assert.Equal(3, result.ErrorLines.Length);
    }

    [Fact]
    public async Task Word_after_two_hyphens_is_an_argument()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--embedded", "--", "--nmae");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            "No registration is named '--nmae'.", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
