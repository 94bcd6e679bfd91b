using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

/// <summary>Refusals that show what to do better: the request is sent once more, and only once.</summary>
public sealed class RecoveryTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    private const string AnotherTime =
        """{ "status": 401, "headers": { "Date": "Thu, 01 Jan 2026 02:00:00 GMT" } }""";

    public static TheoryData<string> SignedProducts =>
        ["huawei/products", "licensespring/products", "ncp/products", "qiniu/products-v2", "scp/products"];

    // The header with the signed time: by the app's clock, then by the vendor's.
    [Theory]
    [InlineData("huawei/products", "X-Sdk-Date", "20260101T000000Z", "20260101T020000Z")]
    [InlineData("licensespring/products", "Date", "Thu, 01 Jan 2026 00:00:00 GMT", "Thu, 01 Jan 2026 02:00:00 GMT")]
    [InlineData("ncp/products", "x-ncp-apigw-timestamp", "1767225600000", "1767232800000")]
    [InlineData("qiniu/products-v2", "X-Qiniu-Date", "20260101T000000Z", "20260101T020000Z")]
    [InlineData("scp/products", "Scp-Timestamp", "1767225600000", "1767232800000")]
    public async Task A_clock_two_hours_off_is_learned_from_the_refusal(
        string products, string header, string wrong, string learned)
    {
        var mapping = Mapping.Read(products);
        await ServeInTurnAsync(
            mapping.Answering($"{products}, another time", AnotherTime).Requiring(header, wrong),
            mapping.Requiring(header, learned));
        await using var app = Start(RegistrationOf(products));
        Assert.NotEmpty(await app.ListAsync());
    }

    [Theory]
    [MemberData(nameof(SignedProducts))]
    public async Task A_refusal_that_stays_is_not_asked_for_a_third_time(string products)
    {
        var mapping = Mapping.Read(products).Answering($"{products}, another time", AnotherTime);
        await Contract.ServeAsync(mapping, times: 2);
        await using var app = Start(RegistrationOf(products));
        Assert.Equal(ProductErrorCode.Authentication, (await app.FailAsync()).Code);
    }

    [Theory]
    [InlineData("huawei", "X-Auth-Token", "")]
    [InlineData("licensespring", "Authorization", "Bearer ")]
    public async Task A_dead_token_is_replaced(string vendor, string header, string prefix)
    {
        var token = Mapping.Read($"{vendor}/token");
        var products = Mapping.Read($"{vendor}/products-token");
        await ServeInTurnAsync(
            token,
            products.Answering($"{vendor}, a dead token", """{ "status": 401 }"""),
            token.Issuing("its-successor"),
            products.Requiring(header, prefix + "its-successor"));
        await using var app = Start(vendor == "huawei" ? Registration.HuaweiToken : Registration.LicenseSpringToken);
        Assert.NotEmpty(await app.ListAsync());
    }

    private static Registration RegistrationOf(string products) =>
        products == "qiniu/products-v2" ? Registration.QiniuSigned : Registration.Of(products.Split('/')[0]);
}
