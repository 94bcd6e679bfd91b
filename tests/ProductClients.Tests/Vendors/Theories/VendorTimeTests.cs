using System.Text.Json;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>Every vendor whose times are texts reads the same forms. Qiniu sends Unix seconds.</summary>
public sealed class VendorTimeTests
{
    private static readonly string[] Vendors = ["Huawei", "LicenseSpring", "Ncp", "Scp"];

    private static readonly (string Text, string? Instant)[] Forms =
    [
        ("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.0000000Z"),
        ("2024-02-29T12:00:00", "2024-02-29T12:00:00.0000000Z"),
        ("2024-02-29 12:00:00", "2024-02-29T12:00:00.0000000Z"),
        ("2024-02-29 12:00:00 +09:00", "2024-02-29T03:00:00.0000000Z"),
        ("2024-02-29T12:00:00+0900", "2024-02-29T03:00:00.0000000Z"),
        ("2024-02-29T12:00:00.5+09", "2024-02-29T03:00:00.5000000Z"),
        ("2024-02-29T12:00:00-05:00", "2024-02-29T17:00:00.0000000Z"),
        ("2024-02-29T12:00:00.123456", "2024-02-29T12:00:00.1234560Z"),
        ("2024-02-29T12:00:00.123456781Z", "2024-02-29T12:00:00.1234568Z"),
        ("2024-02-29T12:00:00.12345678", "2024-02-29T12:00:00.1234568Z"),
        ("2024-02-29T12:00:00.12345678+09:00", "2024-02-29T03:00:00.1234568Z"),
        ("2024-02-29T12:00:00.1234567-01:30", "2024-02-29T13:30:00.1234567Z"),
        (@"2024-02-29T12:00:00Z", "2024-02-29T12:00:00.0000000Z"),
        ("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z"),
        ("2024-02-29T12:00", "2024-02-29T12:00:00.0000000Z"),
        ("2024-02-29", "2024-02-29T00:00:00.0000000Z"),
        ("", null),
        (" ", null),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string?>> Times => Vendors.SelectMany(static vendor =>
        Forms.Select(form => new TheoryDataRow<string, string, string?>(vendor, form.Text, form.Instant)));

    public static IEnumerable<TheoryDataRow<string, string>> NoTimes => Vendors.SelectMany(static vendor =>
        new[] { "yesterday", "12:00", "2024", "01/02/2024", "2024-13-01T00:00:00Z", "2024-02-29T12:00:00Zulu" }
            .Select(text => new TheoryDataRow<string, string>(vendor, text)));

    [Theory, MemberData(nameof(Times))]
    public void Every_form_of_a_time_is_read(string vendor, string text, string? instant) =>
        Assert.Equal(instant, Read(vendor, text)?.UtcDateTime.ToString("O"));

    [Theory, MemberData(nameof(NoTimes))]
    public void Text_that_is_no_time_is_rejected(string vendor, string text) =>
        Assert.Throws<JsonException>(() => Read(vendor, text));

    private static DateTimeOffset? Read(string vendor, string text) => vendor switch
    {
        "Huawei" => JsonSerializer.Deserialize(
            $$"""{ "update_time": "{{text}}" }""", HuaweiJsonContext.Default.HuaweiProduct)!.UpdateTime,
        "LicenseSpring" => JsonSerializer.Deserialize(
            $$"""{ "updated_at": "{{text}}" }""", LicenseSpringJsonContext.Default.LicenseSpringProduct)!.UpdatedAt,
        "Ncp" => JsonSerializer.Deserialize(
            $$"""{ "modTime": "{{text}}" }""", NcpJsonContext.Default.NcpProduct)!.ModTime,
        _ => ScpProductMapper.Map(
            "acme",
            JsonSerializer.Deserialize($$"""{ "modified_at": "{{text}}" }""", ScpJsonContext.Default.ScpProduct)!,
            TimeSpan.Zero).UpdatedAt,
    };
}
