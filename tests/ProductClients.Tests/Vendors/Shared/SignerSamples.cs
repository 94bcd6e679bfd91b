using ProductClients.Tests.Vendors.Huawei;
using ProductClients.Tests.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Ncp;
using ProductClients.Tests.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>The six signatures of the five vendors: one row of data for each.</summary>
public static class SignerSamples
{
    private static readonly SignerSample[] All =
    [
        new HuaweiSignerSample(), new LicenseSpringSignerSample(), new NcpSignerSample(),
        QiniuSignerSample.V2, QiniuSignerSample.QBox, new ScpSignerSample(),
    ];

    public static IEnumerable<TheoryDataRow<string>> Sections =>
        All.Select(static sample => new TheoryDataRow<string>(sample.Section));

    /// <summary>Gets each signature with each of its vectors.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Vectors => All.SelectMany(static sample =>
        sample.Vectors.Select(vector => new TheoryDataRow<string, string>(sample.Section, vector.Data)));

    internal static SignerSample Of(string section) => All.Single(sample => sample.Section == section);
}
