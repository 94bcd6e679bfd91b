namespace ProductClients.Cli.Tests;

public class RegistrationsTests
{
    [Fact]
    public async Task Registrations_shows_every_registration_and_sends_nothing()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("registrations");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(6, result.Lines.Length);
        var ncp = result.Lines.Single(static line => line.StartsWith("ncp ", StringComparison.Ordinal));
        Assert.Contains(vendors.Emulators.Ncp.Endpoint.AbsoluteUri, ncp, StringComparison.Ordinal);
        Assert.Contains("name, statuses", ncp, StringComparison.Ordinal);
        Assert.Contains("tag, category, created", ncp, StringComparison.Ordinal);
        Assert.All(vendors.Emulators, static vendor => Assert.Empty(vendor.Requests));
    }

    [Fact]
    public async Task Registrations_shows_the_default_endpoint_when_none_is_configured()
    {
        using var tool = new Tool();
        tool.Write("productclients.json", """
            { "ProductClients": { "mine": { "Vendor": "ncp", "AccessKey": "a", "SecretKey": "s" } } }
            """);
        var result = await tool.RunAsync("registrations");
        Assert.Contains("https://apigateway.apigw.ntruss.com/api/v1", result.Output, StringComparison.Ordinal);
    }
}
