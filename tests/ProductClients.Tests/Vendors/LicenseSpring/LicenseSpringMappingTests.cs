using ProductClients.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringMappingTests
{
    [AwkwardCultures]
    public void Id_does_not_depend_on_the_culture()
    {
        Assert.Equal("-9223372036854775808", Map(new() { Id = long.MinValue }).Id);
        Assert.Equal("9223372036854775807", Map(new() { Id = long.MaxValue }).Id);
    }

    [Theory]
    [InlineData(null, null, ProductStatus.Inactive)]
    [InlineData(true, null, ProductStatus.Active)]
    [InlineData(true, false, ProductStatus.Active)]
    [InlineData(false, false, ProductStatus.Inactive)]
    [InlineData(true, true, ProductStatus.Archived)]
    [InlineData(false, true, ProductStatus.Archived)]
    [InlineData(null, true, ProductStatus.Archived)]
    public void Flags_map_to_a_status(bool? active, bool? isArchived, ProductStatus status) =>
        Assert.Equal(status, Map(new() { Active = active, IsArchived = isArchived }).Status);

    private static Product Map(LicenseSpringProduct native) => LicenseSpringProductMapper.Map("acme", native);
}
