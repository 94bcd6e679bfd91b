using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorModelTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    [Theory, MemberData(nameof(Vendors))]
    public void Empty_JSON_object_is_read_as_a_model_of_nulls(string vendor)
    {
        var model = VendorSamples.Of(vendor).Model;
        Assert.Equivalent(model.Empty, model.Read("{}"), strict: true);
    }
}
