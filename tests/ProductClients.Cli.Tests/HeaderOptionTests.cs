using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Checks the option <c>--header</c> of <c>call</c> and <c>sign</c>.</summary>
public class HeaderOptionTests
{
    public static MatrixTheoryData<string, string> Invalid => new(
        ["call", "sign"],
        [
            "Authorization Bearer canary", "Authorization Bearer canary: x", "Authorization: (canary)",
            "Date: canary", "Content-Type: canary", "X-Key: canary한",
        ]);

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task Header_that_is_not_valid_is_refused_without_its_value(string command, string header)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await RunAsync(vendors, command, header);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("--header ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Empty(vendors.Emulators.Scp.Requests);
    }

    [Theory]
    [InlineData("Date: today", "--header 'Date' has a value that is not valid for this header.")]
    [InlineData("Date", "--header must be written as \"Name: value\", in printable ASCII.")]
    public async Task Message_about_a_header_says_what_is_wrong(string header, string message)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await RunAsync(vendors, "sign", header);
        Assert.Equal(message, result.ErrorLines[0]);
    }

    [Theory]
    [InlineData("Allow", "GET")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Expires", "Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("last-modified", "Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("X-Test", "1")]
    public async Task Header_of_a_request_or_of_a_body_is_sent(string name, string value)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await RunAsync(vendors, "call", $"{name}: {value}");
        Assert.Equal("", result.Error);
        Assert.Equal(value, Assert.Single(vendors.Emulators.Scp.Requests).Headers[name]);
    }

    private static Task<ToolResult> RunAsync(Vendors vendors, string command, string header)
    {
        vendors.Emulators.Scp.Map("GET", "/servers", static _ => EndpointResponse.Status(200));
        string[] request = command == "call" ? ["GET", "/servers"] : ["--url", "https://h.example/servers"];
        return vendors.Tool.RunAsync([command, "scp", .. request, "--header", header]);
    }
}
