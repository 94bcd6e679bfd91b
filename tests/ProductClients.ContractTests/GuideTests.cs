using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace ProductClients.ContractTests;

/// <summary>Runs the contract of docs/contracts.md, and compares its code with the page.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task Contract_of_the_guide_works()
    {
        var services = new ServiceCollection();
        using var vendor = WireMockServer.Start("http://127.0.0.1:0");
        vendor.Given(Request.Create().UsingGet().WithPath("/api/v1/products")
                .WithParam("offset", "0").WithParam("limit", "100").WithParam("productName", "product")
                .WithHeader("x-ncp-iam-access-key", new ExactMatcher("AKEXAMPLE"))
                .WithHeader("x-ncp-apigw-signature-v2", new RegexMatcher("^[A-Za-z0-9+/]{43}=$")))
            .WithTitle("products by name")
            .RespondWith(Response.Create().WithStatusCode(200)
                .WithHeader("Content-Type", "application/json")
                .WithBody("""{"productPage":{"total":1,"content":[{"productId":"p-1","productName":"product"}]}}"""));
        services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ProductClients:ncp:Vendor"] = "Ncp",
            ["ProductClients:ncp:Endpoint"] = vendor.Url + "/api/v1",
            ["ProductClients:ncp:AccessKey"] = "AKEXAMPLE",
            ["ProductClients:ncp:SecretKey"] = "SKEXAMPLE",
        }).Build());
        await using var serviceProvider = services.BuildServiceProvider();
        var catalog = serviceProvider.GetRequiredService<IProductCatalog>();

        var products = await catalog.ListAsync(new ProductQuery { Name = "product" }).ToListAsync();

        Assert.Equal("product", Assert.Single(products).Name);
        Assert.Equal("products by name", Assert.Single(vendor.LogEntries).MappingTitle);
    }

    [Fact]
    public void Contract_of_the_guide_equals_the_tested_code()
    {
        var blocks = CodeBlock().Matches(Resource("contracts.md")).Select(static match => match.Groups["code"].Value)
            .Where(static block => block.Contains("WireMock", StringComparison.Ordinal)).ToArray();
        var compiled = Normalised(Resource("GuideTests.cs"));
        Assert.Equal(2, blocks.Length);
        Assert.All(blocks, block => Assert.Contains(Normalised(block), compiled, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.IdentityModel.Protocols.OpenIdConnect")]
    [InlineData("WireMock.Net.Minimal")]
    public void Guide_has_the_version_of_the_package_that_is_tested(string package)
    {
        var tested = Version(Resource("Directory.Packages.props"), "PackageVersion", package);
        Assert.Equal(tested, Version(Resource("contracts.md"), "PackageReference", package));
    }

    private static string Version(string text, string element, string package) => Assert.Single(
        text.Split($"<{element} Include=\"{package}\" Version=\"")[1..]).Split('"')[0];

    private static string Normalised(string code) => WhiteSpace().Replace(code, " ").Trim();

    private static string Resource(string name)
    {
        using var stream = typeof(GuideTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
