using System.Reflection;
using System.Text.RegularExpressions;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using Refit;

namespace ProductClients.Tests.Docs;

/// <summary>The pages in docs/vendors against the code.</summary>
public partial class VendorPageTests
{
    private static readonly string[] Sections =
    [
        "Use it", "Options", "Products", "Query parameters", "Paging", "Times", "Signature", "Tokens", "Errors",
        "Limits", "What is uncertain", "Sources",
    ];

    public static TheoryData<string> Names => ["huawei", "licensespring", "ncp", "qiniu", "scp"];

    public static TheoryData<string, Type> Options => new()
    {
        { "huawei", typeof(HuaweiOptions) },
        { "licensespring", typeof(LicenseSpringOptions) },
        { "ncp", typeof(NcpOptions) },
        { "qiniu", typeof(QiniuOptions) },
        { "scp", typeof(ScpOptions) },
    };

    public static TheoryData<string, Type> Queries => new()
    {
        { "huawei", typeof(HuaweiProductQuery) },
        { "ncp", typeof(NcpProductQuery) },
        { "scp", typeof(ScpProductQuery) },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_has_the_sections_of_every_vendor_page(string vendor) =>
        Assert.Equal(Sections, Section().Matches(PageOf(vendor)).Select(static match => match.Groups["name"].Value));

    [Theory]
    [MemberData(nameof(Options))]
    public void Page_has_every_option_of_the_vendor(string vendor, Type options)
    {
        var table = TableRow().Matches(SectionOf(vendor, "Options")).Select(static match => match.Value).ToArray();

        Assert.All(
            PropertiesOf(options).Append("Endpoint"),
            option => Assert.Contains(
                table, row => row.Split('|')[1].Contains($"`{option}`", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Page_has_every_member_of_the_native_query_with_its_wire_name(string vendor, Type query)
    {
        var rows = MemberRow().Matches(SectionOf(vendor, "Query parameters"))
            .Select(static match => $"{match.Groups["member"].Value} {match.Groups["wire"].Value}");

        var members = query.GetProperties()
            .Select(static property => $"{property.Name} {property.GetCustomAttribute<AliasAsAttribute>()!.Name}");

        Assert.Equal(members.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static string PageOf(string vendor) => Pages.Read($"docs/vendors/{vendor}.md");

    private static string SectionOf(string vendor, string section) =>
        PageOf(vendor).Split("\n## ").Single(text => text.StartsWith(section + "\n", StringComparison.Ordinal));

    private static IEnumerable<string> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(static property => property.Name);

    [GeneratedRegex(
        "^## (?<name>[^\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\|[^\n]+\|$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableRow();

    [GeneratedRegex(
        @"^\| `(?<member>\w+)` \| `(?<wire>\w+)` \| `[^`]+\?` \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MemberRow();
}
