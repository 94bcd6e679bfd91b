using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpMappingTests
{
    [Theory]
    [InlineData(null, null, null, ProductStatus.Inactive)]
    [InlineData(true, null, null, ProductStatus.Active)]
    [InlineData(true, false, false, ProductStatus.Active)]
    [InlineData(false, false, false, ProductStatus.Inactive)]
    [InlineData(true, true, false, ProductStatus.Inactive)]
    [InlineData(false, true, false, ProductStatus.Inactive)]
    [InlineData(true, false, true, ProductStatus.Deleted)]
    [InlineData(true, true, true, ProductStatus.Deleted)]
    [InlineData(null, null, true, ProductStatus.Deleted)]
    public void Flags_map_to_a_status(bool? isPublished, bool? disabled, bool? isDeleted, ProductStatus status)
    {
        var native = new NcpProduct { IsPublished = isPublished, Disabled = disabled, IsDeleted = isDeleted };
        var product = NcpProductMapper.Map("acme", native);
        Assert.Equal(status, product.Status);
    }
}
