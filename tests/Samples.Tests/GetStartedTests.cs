using Microsoft.Extensions.Configuration;
using ProductClients.Testing;

namespace ProductClients.Samples.Tests;

/// <summary>The program of the README and of docs/start.md, as a process of its own.</summary>
public sealed class GetStartedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Program_prints_products_and_names_what_failed()
    {
        await using var vendors = await VendorEmulators.StartAsync(cancellationToken: Cancellation);
        vendors.Scp.FailWhen(static _ => true, EmulatorFault.VendorError(401));

        var (output, error, exitCode) = await SampleProcess.RunAsync(
            "GetStarted.dll",
            vendors.Configuration.AsEnumerable().ToDictionary(
                static entry => entry.Key.Replace(":", "__", StringComparison.Ordinal), static entry => entry.Value));

        Assert.Equal(0, exitCode);
        Assert.Contains("ncp: ", output, StringComparison.Ordinal);
        Assert.Contains("huawei: ", output, StringComparison.Ordinal);
        Assert.StartsWith("scp (Scp): Authentication (HTTP 401", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_names_the_section_that_is_missing()
    {
        var (_, error, exitCode) = await SampleProcess.RunAsync("GetStarted.dll", []);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'ProductClients'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulators_are_listed_without_an_account()
    {
        var result = await StartCode.ListEmulatorsAsync();

        Assert.Equal((292, true), (result.Products.Count, result.Report.IsComplete));
    }
}
