using ProductClients.Tests.Vendors.Huawei;
using ProductClients.Tests.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Ncp;
using ProductClients.Tests.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>The five vendors: one row of data for each.</summary>
public static class VendorSamples
{
    private static readonly VendorSample[] All =
    [
        new HuaweiSample(), new LicenseSpringSample(), new NcpSample(), new QiniuSample(), new ScpSample(),
    ];

    public static IEnumerable<TheoryDataRow<string>> Vendors => Rows(All);

    /// <summary>Gets the vendors that send pages and take query parameters.</summary>
    public static IEnumerable<TheoryDataRow<string>> Paged => Rows(All.Where(static sample => sample.Page is not null));

    /// <summary>Gets the vendors that send one array and take no query parameter.</summary>
    public static IEnumerable<TheoryDataRow<string>> Arrays => Rows(All.Where(static sample => sample.Page is null));

    /// <summary>Returns each row for each vendor.</summary>
    public static IEnumerable<TheoryDataRow<string, T1, T2>> With<T1, T2>(IEnumerable<TheoryDataRow<T1, T2>> rows) =>
        Vendors.SelectMany(vendor => rows.Select(
            row => new TheoryDataRow<string, T1, T2>(vendor.Data, row.Data.Item1, row.Data.Item2)));

    /// <summary>Returns each value for each vendor.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> With(params string[] values) =>
        Vendors.SelectMany(vendor => values.Select(value => new TheoryDataRow<string, string>(vendor.Data, value)));

    internal static VendorSample Of(string vendor) => All.Single(sample => sample.Vendor == vendor);

    private static IEnumerable<TheoryDataRow<string>> Rows(IEnumerable<VendorSample> samples) =>
        samples.Select(static sample => new TheoryDataRow<string>(sample.Vendor));
}
