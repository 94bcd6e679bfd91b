using System.Text.Json;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

public class ReportTests
{
    [Fact]
    public async Task Report_has_the_outcome_of_every_registration()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--tag", "demo", "--report", "r.json");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["huawei Complete", "licensespring Skipped", "ncp Skipped", "qiniu Skipped", "scp Skipped"],
            Registrations(vendors).Select(static p => $"{p.GetProperty("registration")} {p.GetProperty("outcome")}"));
    }

    [Fact]
    public async Task Reported_registration_has_exactly_the_documented_properties()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.FailNext(EmulatorFault.VendorError(503));
        await vendors.Tool.RunAsync("list", "ncp", "--name", "x", "--name-contains", "y", "--report", "r.json");
        var registration = Assert.Single(Registrations(vendors));
        Assert.Equal(
            [
                "registration", "vendor", "outcome", "reason", "notes", "endedByTake", "products", "received",
                "receivedBefore", "duplicates", "total", "continuationToken", "pages", "requests", "pushed", "local",
                "duration", "error", "servedFromCache", "age", "hiddenError",
            ],
            Names(registration));
        Assert.Equal(
            [
                "code", "message", "registration", "vendor", "statusCode", "vendorCode", "vendorMessage", "requestId",
                "retryAfter", "attempts", "isTransient",
            ],
            Names(registration.GetProperty("error")));
        Assert.Equal("Unavailable", registration.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(503, registration.GetProperty("error").GetProperty("statusCode").GetInt32());
        Assert.Equal(["Name"], Texts(registration.GetProperty("pushed")));
        Assert.Equal(["NameContains"], Texts(registration.GetProperty("local")));
        Assert.Equal(1, registration.GetProperty("requests").GetInt32());
    }

    [Fact]
    public async Task Complete_registration_has_counts_and_no_error()
    {
        await using var vendors = await Vendors.StartAsync();
        await vendors.Tool.RunAsync("list", "ncp", "--page-size", "50", "--report", "r.json");
        var registration = Assert.Single(Registrations(vendors));
        Assert.Equal("Complete", registration.GetProperty("outcome").GetString());
        Assert.Equal(85, registration.GetProperty("products").GetInt32());
        Assert.Equal(2, registration.GetProperty("pages").GetInt32());
        Assert.Equal(2, registration.GetProperty("requests").GetInt32());
        Assert.Equal(JsonValueKind.Null, registration.GetProperty("error").ValueKind);
        Assert.Equal(0, registration.GetProperty("duplicates").GetInt32());
        Assert.Equal(JsonValueKind.Null, registration.GetProperty("continuationToken").ValueKind);
    }

    [Fact]
    public async Task Report_replaces_a_longer_file()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("r.json", new string('x', 10_000));
        await vendors.Tool.RunAsync("list", "ncp", "--report", "r.json");
        Assert.Single(Registrations(vendors));
    }

    [Theory]
    [InlineData("/dev/null", 0)]
    [InlineData("/dev/full", 1)]
    public async Task Report_can_be_a_device_and_messages_are_printed_when_it_is_full(string device, int exitCode)
    {
        Assert.SkipUnless(File.Exists(device), $"There is no {device}.");
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "ncp", "--tag", "x", "--report", device);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith("ncp (Ncp): skipped: ", result.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unwritable_report_exits_with_2_before_anything_is_sent()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--report", "no/such/folder/r.json");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no/such/folder/r.json", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.All(vendors.Emulators, static vendor => Assert.Empty(vendor.Requests));
    }

    [Fact]
    public async Task Invalid_configuration_creates_no_report()
    {
        using var tool = new Tool();
        await tool.RunAsync("list", "--report", "r.json");
        Assert.False(tool.Has("r.json"));
    }

    private static JsonElement[] Registrations(Vendors vendors)
    {
        var report = vendors.Tool.ReadJson("r.json");
        Assert.Equal(["registrations", "products", "isComplete"], Names(report));
        return [.. report.GetProperty("registrations").EnumerateArray()];
    }

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(static property => property.Name);

    private static IEnumerable<string?> Texts(JsonElement element) =>
        element.EnumerateArray().Select(static value => value.GetString());
}
