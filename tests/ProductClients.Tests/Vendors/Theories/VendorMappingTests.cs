using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorMappingTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    [Theory, MemberData(nameof(Vendors))]
    public void The_registration_and_the_vendor_are_named(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Registration, mapped.Registration);
        Assert.Equal(expected.Vendor, mapped.Vendor);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_id_is_the_vendors(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Id, mapped.Id);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_names_are_the_vendors(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Name, mapped.Name);
        Assert.Equal(expected.DisplayName, mapped.DisplayName);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_description_is_the_vendors_or_null(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Description, mapped.Description);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_status_is_the_vendors_and_its_word_is_kept(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Status, mapped.Status);
        Assert.Equal(expected.RawStatus, mapped.RawStatus);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_category_is_the_vendors_or_null(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Category, mapped.Category);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_tags_are_the_vendors_in_its_order(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.Tags, mapped.Tags);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_times_are_the_vendors(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Equal(expected.CreatedAt, mapped.CreatedAt);
        Assert.Equal(expected.UpdatedAt, mapped.UpdatedAt);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void The_vendors_model_is_kept(string vendor)
    {
        var (expected, mapped) = Map(vendor);
        Assert.Same(expected.Native, mapped.Native);
    }

    [Theory, MemberData(nameof(Vendors))]
    public void A_product_of_which_nothing_is_told_maps_to_nothing(string vendor)
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

    private static (Product Expected, Product Mapped) Map(string vendor)
    {
        var model = VendorSamples.Of(vendor).Model;
        return (model.Mapped, model.Map(model.Mapped.Native));
    }
}
