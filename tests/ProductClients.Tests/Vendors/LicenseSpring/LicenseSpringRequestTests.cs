using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringRequestTests
{
    private static readonly LicenseSpringSample Sample = new();

    [Fact]
    public async Task Products_of_the_array_are_listed()
    {
        var products = await Sample.ListAsync(new StubHandler("""[ { "id": 1 }, { "id": 2 }, { "id": 3 } ]"""));
        Assert.Equal("1,2,3", string.Join(',', products.Select(static product => product!.Id)));
    }

    [Fact]
    public async Task Empty_array_has_no_products() => Assert.Empty(await Sample.ListAsync(new StubHandler("[]")));
}
