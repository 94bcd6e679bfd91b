using System.Net;
using System.Text;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>A response is read in the charset that it declares.</summary>
public sealed class CharsetTests
{
    private static readonly (string Declared, string Encoding, string Name)[] Charsets =
    [
        ("utf-8", "utf-8", "한글 产品 é"),
        ("UTF8", "utf-8", "한글 产品 é"),
        ("us-ascii", "utf-8", "한글 产品 é"),
        ("utf-16", "utf-16", "한글 产品 é"),
        ("\"UTF-16\"", "utf-16BE", "한글 产品 é"),
        ("utf-16le", "utf-16", "한글 产品 é"),
        ("utf-32", "utf-32", "한글 产品 é"),
        ("euc-kr", "euc-kr", "한글"),
        ("KS_C_5601-1987", "ks_c_5601-1987", "한글"),
        ("gbk", "gbk", "产品"),
        ("GB18030", "gb18030", "产品 한글"),
        ("ISO-8859-1", "iso-8859-1", "é"),
        ("\"windows-1252\"", "windows-1252", "é€"),
        ("x-unknown", "utf-8", "한글 产品 é"),
    ];

    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Responses => Vendors.SelectMany(
        static vendor => Charsets.Select(charset => new TheoryDataRow<string, string, string, string>(
            vendor.Data, charset.Declared, charset.Encoding, charset.Name)));

    [Theory, MemberData(nameof(Responses))]
    public async Task Success_response_is_read_in_its_charset(
        string vendor, string declared, string encoding, string name)
    {
        var body = WiredVendor.ResponseWith(vendor, WiredVendor.Product(vendor, 1, name));
        await using var wired = WiredVendor.Over(Wire(HttpStatusCode.OK, declared, encoding, body), vendor);

        Assert.StartsWith(name, Assert.Single(await wired.ListAsync()).Name, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Responses))]
    public async Task Error_response_is_read_in_its_charset(
        string vendor, string declared, string encoding, string name)
    {
        var body = $$"""{"code":"C","errorCode":"C","message":"{{name}}"}""";
        await using var wired = WiredVendor.Over(Wire(HttpStatusCode.BadRequest, declared, encoding, body), vendor);

        var error = await wired.FailureAsync();

        Assert.Equal(("C", name), (error.VendorCode, error.VendorMessage));
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Error_with_status_200_is_read_in_its_charset(string vendor)
    {
        const string Body = """{"code":"C","errorCode":"C","message":"한글"}""";
        await using var wired = WiredVendor.Over(Wire(HttpStatusCode.OK, "euc-kr", "euc-kr", Body), vendor);

        Assert.Equal("한글", (await wired.FailureAsync()).VendorMessage);
    }

    [Fact]
    public async Task Token_response_is_read_in_its_charset()
    {
        var tokens = Wire(HttpStatusCode.OK, "utf-16", "utf-16", """{"access_token":"t"}""");
        var products = new StubHandler("[]");
        await using var vendor = TokenVendor.LicenseSpring(tokens, products);

        await TokenVendor.ListAsync(vendor);

        Assert.Equal("Bearer t", products.Request.Header("Authorization"));
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Unknown_charset_is_named_when_the_body_cannot_be_read(string vendor)
    {
        var wire = Wire(HttpStatusCode.OK, "x-unknown", "utf-16", WiredVendor.Response(vendor, "[]", "0"));
        await using var wired = WiredVendor.Over(wire, vendor);

        var error = await wired.FailureAsync();

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Contains("; its charset 'x-unknown' is not known; ", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Response_is_limited_before_and_after_its_conversion(string vendor)
    {
        // 2 bytes in EUC-KR and 3 in UTF-8.
        var body = WiredVendor.ResponseWith(vendor, WiredVendor.Product(vendor, 1, new string('가', 1_000)));
        foreach (var limit in new[] { "1024", "2600" })
        {
            await using var wired = WiredVendor.Over(
                Wire(HttpStatusCode.OK, "euc-kr", "euc-kr", body), vendor, ("MaxResponseBytes", limit));

            Assert.Equal(ProductErrorCode.ResponseTooLarge, (await wired.FailureAsync()).Code);
        }
    }

    private static StubHandler Wire(HttpStatusCode status, string declared, string encoding, string body)
    {
        var used = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        // Big-endian UTF-16 is told by its byte order mark.
        byte[] bytes = encoding == "utf-16BE" ? [.. used.GetPreamble(), .. used.GetBytes(body)] : used.GetBytes(body);
        return new StubHandler(_ =>
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.Add("Content-Type", $"application/json; charset={declared}");
            return new HttpResponseMessage(status) { Content = content };
        });
    }
}
