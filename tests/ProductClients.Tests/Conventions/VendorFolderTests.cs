using System.Text.RegularExpressions;

namespace ProductClients.Tests.Conventions;

/// <summary>The five vendor folders have the same set of types.</summary>
public class VendorFolderTests
{
    private static readonly string[] Vendors =
        [VendorNames.Huawei, VendorNames.LicenseSpring, VendorNames.Ncp, VendorNames.Qiniu, VendorNames.Scp];

    // The types that every vendor has, each in a file with its name.
    private static readonly string[] Expected =
    [
        "I{0}ProductsApi", "{0}Credentials", "{0}ErrorReader", "{0}Json", "{0}JsonContext", "{0}Module",
        "{0}NativeAttribute", "{0}Options", "{0}Product", "{0}ProductMapper", "{0}ProductSource", "{0}RefitSettings",
        "{0}RequestSigner",
    ];

    public static TheoryData<string> Names => [.. Vendors];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_vendor_has_the_same_types(string vendor)
    {
        var types = TypesOf(vendor).Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Expected, name => Assert.Contains(string.Format(null, name, vendor), types));
    }

    [Fact]
    public void Types_that_all_vendors_have_are_in_the_expected_set() =>
        Assert.Equal(
            Expected.Order(StringComparer.Ordinal),
            Vendors
                .Select(static vendor => TypesOf(vendor)
                    .Select(type => type.Name.Replace(vendor, "{0}", StringComparison.Ordinal)))
                .Aggregate(static (shared, names) => shared.Intersect(names, StringComparer.Ordinal))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_public_type_of_a_vendor_is_named_after_it(string vendor) =>
        Assert.All(
            TypesOf(vendor).Where(static type => type.IsPublic),
            type => Assert.Matches($"^I?{vendor}", type.Name));

    [Fact]
    public void Vendor_namespaces_are_those_of_the_five_vendors() =>
        Assert.Equal(
            Vendors,
            typeof(Product).Assembly.GetTypes()
                .Select(static type => Regex.Match(
                    type.Namespace ?? "",
                    @"^ProductClients\.Vendors\.(?<vendor>\w+)$",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)))
                .Where(static match => match.Success)
                .Select(static match => match.Groups["vendor"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    private static IEnumerable<Type> TypesOf(string vendor) => typeof(Product).Assembly.GetTypes().Where(type =>
        type.Namespace == $"ProductClients.Vendors.{vendor}" && !type.Name.Contains('<', StringComparison.Ordinal));
}
