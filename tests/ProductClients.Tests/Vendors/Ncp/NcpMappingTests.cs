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
    public void The_flags_are_a_status(bool? isPublished, bool? disabled, bool? isDeleted, ProductStatus status)
    {
        var product = Map(new NcpProduct { IsPublished = isPublished, Disabled = disabled, IsDeleted = isDeleted });
        Assert.Equal(status, product.Status);
    }

    private static Product Map(NcpProduct native) => NcpProductMapper.Map("acme", native);
}
