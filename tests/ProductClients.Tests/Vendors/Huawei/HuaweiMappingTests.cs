using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiMappingTests
{
    [Theory]
    [InlineData("ACTIVED", ProductStatus.Active)]
    [InlineData("UNACTIVED", ProductStatus.Inactive)]
    [InlineData("BLOCK", ProductStatus.Blocked)]
    [InlineData("DELETED", ProductStatus.Deleted)]
    [InlineData("CREATING", ProductStatus.Pending)]
    [InlineData("actived", ProductStatus.Active)]
    [InlineData("Deleted", ProductStatus.Deleted)]
    [InlineData("ACTIVE", ProductStatus.Unknown)]
    [InlineData("MELTING", ProductStatus.Unknown)]
    [InlineData("", ProductStatus.Unknown)]
    [InlineData(null, ProductStatus.Unknown)]
    public void State_maps_to_a_status_and_is_kept(string? state, ProductStatus status)
    {
        var product = Map(new HuaweiProduct { State = state });
        Assert.Equal(status, product.Status);
        Assert.Equal(state, product.RawStatus);
    }

    [Theory]
    [InlineData(ProductStatus.Active, "ACTIVED")]
    [InlineData(ProductStatus.Inactive, "UNACTIVED")]
    [InlineData(ProductStatus.Blocked, "BLOCK")]
    [InlineData(ProductStatus.Deleted, "DELETED")]
    [InlineData(ProductStatus.Pending, null)]
    [InlineData(ProductStatus.Unknown, null)]
    [InlineData(ProductStatus.Degraded, null)]
    [InlineData(ProductStatus.Failed, null)]
    [InlineData(ProductStatus.Archived, null)]
    public void Status_has_its_documented_word(ProductStatus status, string? word) =>
        Assert.Equal(word, HuaweiProductMapper.WordOf(status));

    private static Product Map(HuaweiProduct native) => HuaweiProductMapper.Map("acme", native);
}
