using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorMappingTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    public static IEnumerable<TheoryDataRow<string, string>> Fields =>
        VendorSamples.With([.. typeof(Product).GetProperties().Select(static property => property.Name)]);

    [Theory, MemberData(nameof(Fields))]
    public void Portable_field_maps_from_its_native_field(string vendor, string field)
    {
        var model = VendorSamples.Of(vendor).Model;
        var property = typeof(Product).GetProperty(field)!;
        Assert.Equal(property.GetValue(model.Mapped), property.GetValue(model.Map(model.Mapped.Native)));
    }

    [Theory, MemberData(nameof(Vendors))]
    public void Native_model_is_kept(string vendor)
    {
        var model = VendorSamples.Of(vendor).Model;
        Assert.Same(model.Mapped.Native, model.Map(model.Mapped.Native).Native);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void Native_product_without_fields_maps_to_an_empty_product(string vendor)
    {
        var model = VendorSamples.Of(vendor).Model;
        var product = model.Map(model.EmptyProduct);
        Assert.Equal("", product.Id + product.Name);
        Assert.Null(product.DisplayName);
        Assert.Null(product.Description);
        Assert.Null(product.Category);
        Assert.Empty(product.Tags);
        Assert.Null(product.CreatedAt);
        Assert.Null(product.UpdatedAt);
    }
}
