namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool with endpoints whose host is an IPv6 address, over real connections.</summary>
public class IPv6EndpointTests
{
    public static TheoryData<string> Names => ["huawei", "ncp", "scp", "licensespring", "qiniu"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task List_signs_and_sends_to_an_IPv6_endpoint(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        var expected = await vendors.Tool.RunAsync("list", name, "--format", "ndjson");
        var vendor = vendors.Emulators.Single(vendor => vendor.Name == name);
        await using var tunnel = new IPv6Tunnel(new Uri(vendor.Settings["Endpoint"]!).Port);
        var endpoint = vendor.Settings["Endpoint"]!.Replace(
            $"127.0.0.1:{tunnel.Target}", $"[::1]:{tunnel.Port}", StringComparison.Ordinal);
        vendors.Tool.Write("c.json", Configurations.With(vendors.Emulators, (name, "Endpoint", endpoint)));
        var before = tunnel.Connections;

        var result = await vendors.Tool.RunAsync("list", name, "--config", "c.json", "--format", "ndjson");

        Assert.Equal((0, "", expected.Output), (result.ExitCode, result.Error, result.Output));
        Assert.NotEqual(before, tunnel.Connections);
    }

    [Fact]
    public async Task Registrations_shows_an_IPv6_endpoint()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write(
            "c.json", Configurations.With(vendors.Emulators, ("scp", "Endpoint", "https://[2001:db8::1]:8443")));
        var result = await vendors.Tool.RunAsync("registrations", "--config", "c.json");
        Assert.Contains("https://[2001:db8::1]:8443/", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_connection_names_the_IPv6_address_and_the_port()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("c.json", Configurations.With(
            vendors.Emulators, ("ncp", "Endpoint", "http://[::1]:1/api/v1"), ("ncp", "MaxRetries", "0")));
        var result = await vendors.Tool.RunAsync("list", "ncp", "--config", "c.json");
        Assert.Equal(4, result.ExitCode);
        Assert.EndsWith("([::1]:1)", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }
}
