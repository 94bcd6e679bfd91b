using ProductClients.Listing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorPlanTests
{
    public static IEnumerable<TheoryDataRow<string, ProductSortKey>> Sorts => VendorSamples.Vendors.SelectMany(
        static vendor => Enum.GetValues<ProductSortKey>().Select(
            key => new TheoryDataRow<string, ProductSortKey>(vendor.Data, key)));

    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    public static IEnumerable<TheoryDataRow<string, string>> Conflicts => VendorSamples.Paged.SelectMany(
        static vendor => VendorSamples.Of(vendor.Data).Page!.Conflicts.Select(
            conflict => new TheoryDataRow<string, string>(vendor.Data, conflict.Parameter)));

    [Theory]
    [InlineData(ProductFilter.Ids, "local", "local", "local", "pushed", "local")]
    [InlineData(ProductFilter.Name, "local", "pushed", "pushed", "pushed", "local")]
    [InlineData(ProductFilter.NameContains, "local", "local", "local", "local", "local")]
    [InlineData(ProductFilter.Statuses, "local", "pushed", "pushed", "no field", "local")]
    [InlineData(ProductFilter.Tag, "no field", "no field", "pushed", "no field", "no field")]
    [InlineData(ProductFilter.Category, "no field", "no field", "no field", "pushed", "no field")]
    [InlineData(ProductFilter.Created, "local", "no field", "pushed", "pushed", "local")]
    [InlineData(ProductFilter.Updated, "local", "local", "local", "pushed", "local")]
    public void Filter_is_pushed_local_or_not_available(
        ProductFilter filter, string qiniu, string ncp, string huawei, string scp, string licenseSpring)
    {
        (string Vendor, string Support)[] expectations =
        [
            ("Qiniu", qiniu), ("Ncp", ncp), ("Huawei", huawei), ("Scp", scp), ("LicenseSpring", licenseSpring),
        ];
        Assert.All(expectations, expected =>
        {
            var source = Source(expected.Vendor);
            Assert.Equal(expected.Support, FilterQueries.TreatmentOf(source, filter));
            Assert.Equal(expected.Support, FilterQueries.CapabilityOf(source, filter));
        });
    }

    [Theory]
    [InlineData("Huawei", ProductFilter.Category, "Huawei has no categories, so no product can match")]
    [InlineData("LicenseSpring", ProductFilter.Tag, "LicenseSpring has no tags, so no product can match")]
    [InlineData("LicenseSpring", ProductFilter.Category, "LicenseSpring has no categories, so no product can match")]
    [InlineData("Ncp", ProductFilter.Tag, "Ncp has no tags, so no product can match")]
    [InlineData("Ncp", ProductFilter.Category, "Ncp has no categories, so no product can match")]
    [InlineData("Ncp", ProductFilter.Created, "Ncp has no creation time, so no product can match")]
    [InlineData("Qiniu", ProductFilter.Tag, "Qiniu has no tags, so no product can match")]
    [InlineData("Qiniu", ProductFilter.Category, "Qiniu has no categories, so no product can match")]
    [InlineData("Scp", ProductFilter.Statuses, "Scp has no status, so no product can match")]
    [InlineData("Scp", ProductFilter.Tag, "Scp has no tags, so no product can match")]
    public void Filter_on_a_missing_field_skips_the_vendor_with_a_reason(
        string vendor, ProductFilter filter, string reason) =>
        Assert.Equal(reason, ListingPlan.Create("acme", FilterQueries.Of(filter), Source(vendor)).SkipReason);

    [Theory, MemberData(nameof(Vendors))]
    public async Task Query_without_a_filter_sends_only_the_position_of_the_page(string vendor)
    {
        var target = await VendorSamples.Of(vendor).TargetOfAsync(new ProductQuery());
        var names = target.Split('?', '&').Skip(1).Select(static parameter => parameter.Split('=')[0]);
        Assert.Empty(names.Except(["offset", "limit"]));
    }

    [Theory, MemberData(nameof(Sorts))]
    public async Task Sort_is_never_sent(string vendor, ProductSortKey key) => Assert.Equal(
        await VendorSamples.Of(vendor).TargetOfAsync(new ProductQuery()),
        await VendorSamples.Of(vendor).TargetOfAsync(new ProductQuery { Sort = new ProductSort(key) }));

    [Theory, MemberData(nameof(Conflicts))]
    public void Native_parameter_that_contradicts_a_portable_filter_or_paging_is_refused(
        string vendor, string parameter)
    {
        var conflict = VendorSamples.Of(vendor).Page!.Conflicts.Single(conflict => conflict.Parameter == parameter);
        Assert.Contains(
            $"the native parameter {parameter} ",
            FilterQueries.ConflictOf(Source(vendor), conflict.Query),
            StringComparison.Ordinal);
    }

    private static IProductSource Source(string vendor) =>
        VendorSamples.Of(vendor).SourceOf(VendorSamples.Of(vendor).Stub());
}
