using System.Diagnostics;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

public class ListTimeoutTests
{
    [Theory]
    [InlineData()]
    [InlineData("--sort", "name:asc")]
    public async Task Registration_fails_when_the_timeout_expires_and_the_others_are_printed(
        params string[] options)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Scp.FailNext(EmulatorFault.StallBody(10));
        var watch = Stopwatch.StartNew();
        var result = await vendors.Tool.RunAsync(
            ["list", "--timeout", "2", "--format", "ndjson", "--report", "r.json", .. options]);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(15));
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(120 + 85 + 30 + 12, result.NdJson.Count);
        Assert.StartsWith("scp (Scp): Timeout: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        var scp = vendors.Tool.ReadJson("r.json").GetProperty("registrations").EnumerateArray()
            .Single(static registration => registration.GetProperty("registration").GetString() == "scp");
        Assert.Equal("Failed", scp.GetProperty("outcome").GetString());
        Assert.Equal("Timeout", scp.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("licensespring")]
    [InlineData("ncp")]
    public async Task Retry_is_not_awaited_when_its_delay_exceeds_the_timeout(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        foreach (var vendor in vendors.Emulators)
        {
            vendor.FailNext(EmulatorFault.RetryAfter(TimeSpan.FromSeconds(30)), times: 10);
        }

        vendors.Tool.Write("retry.json", Configurations.With(vendors.Emulators));
        var watch = Stopwatch.StartNew();
        var result = await vendors.Tool.RunAsync("list", name, "--config", "retry.json", "--timeout", "1");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.Equal(4, result.ExitCode);
        Assert.Single(result.ErrorLines);
    }

    [Fact]
    public async Task Run_within_the_timeout_succeeds()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--timeout", "60");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("00:00:30")]
    public async Task Timeout_that_is_not_a_number_of_seconds_is_rejected(string value)
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--embedded", "--timeout", value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--timeout", result.Error, StringComparison.Ordinal);
    }
}
