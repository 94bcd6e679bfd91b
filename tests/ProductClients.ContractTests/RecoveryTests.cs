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

    [Theory]
    [MemberData(nameof(SignedProducts))]
    public async Task A_clock_two_hours_off_is_learned_from_the_refusal(string products)
    {
        var mapping = Mapping.Read(products);
        await ServeInTurnAsync(mapping.Answering($"{products}, another time", AnotherTime), mapping);
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
    [InlineData("huawei")]
    [InlineData("licensespring")]
    public async Task A_dead_token_is_replaced(string vendor)
    {
        var products = Mapping.Read($"{vendor}/products-token");
        await ServeAsync($"{vendor}/token", times: 2);
        await ServeInTurnAsync(products.Answering($"{vendor}, a dead token", """{ "status": 401 }"""), products);
        await using var app = Start(vendor == "huawei" ? Registration.HuaweiToken : Registration.LicenseSpringToken);
        Assert.NotEmpty(await app.ListAsync());
    }

    private static Registration RegistrationOf(string products) =>
        products == "qiniu/products-v2" ? Registration.QiniuSigned : Registration.Of(products.Split('/')[0]);
}
