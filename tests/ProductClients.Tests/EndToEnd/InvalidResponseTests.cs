using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Tests of responses that cannot be read as products.</summary>
public class InvalidResponseTests
{
    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_redirect_is_not_followed_and_its_target_is_reported(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Redirect(new Uri("https://elsewhere.example/x")));

        var error = await FailureOf(app, name);

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Contains("https://elsewhere.example/x", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Html_with_status_200_is_an_invalid_response(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Body("<html>Sorry</html>", contentType: "text/html"));

        var error = await FailureOf(app, name);

        Assert.Equal((ProductErrorCode.InvalidResponse, name), (error.Code, error.Registration));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_empty_body_with_status_200_is_an_invalid_response(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Body(""));

        Assert.Equal(ProductErrorCode.InvalidResponse, (await FailureOf(app, name)).Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Json_of_another_shape_is_an_invalid_response(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Body("\"ok\""));

        Assert.Equal(ProductErrorCode.InvalidResponse, (await FailureOf(app, name)).Code);
    }

    [Theory]
    [InlineData("huawei", "MaxResponseBytes")]
    [InlineData("ncp", "MaxResponseBytes")]
    [InlineData("scp", "MaxResponseBytes")]
    [InlineData("licensespring", "MaxProductBytes")]
    [InlineData("qiniu", "MaxProductBytes")]
    public async Task A_response_over_the_limit_is_too_large(string name, string option)
    {
        await using var app = await VendorFixture.StartAsync((option, "1024"));
        app.Vendor(name).FailNext(EmulatorFault.Body($"[{{\"name\":\"{new string('x', 3000)}\"}}]"));

        var error = await FailureOf(app, name);

        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
        Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }

    private static Task<ProductClientException> FailureOf(VendorFixture app, string name) =>
        Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());
}
