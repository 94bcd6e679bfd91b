using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class PagedVendorRequestTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Paged;

    public static IEnumerable<TheoryDataRow<string, string, string>> Texts => Vendors.SelectMany(static vendor =>
        new TheoryDataRow<string, string, string>[]
        {
            new(vendor.Data, "한글 이름", "%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84"),
            new(vendor.Data, "a+b &c=d", "a%2Bb%20%26c%3Dd"),
            new(vendor.Data, "100% legal?", "100%25%20legal%3F"),
            new(vendor.Data, "x/y;z", "x%2Fy%3Bz"),
        });

    [Theory, MemberData(nameof(Vendors))]
    public async Task Null_parameters_are_not_sent(string vendor)
    {
        var page = VendorSamples.Of(vendor).Page!;
        var sent = await VendorSamples.Of(vendor).SendAsync(page.EmptyQuery);
        Assert.Equal(page.Path, sent.Target);
        Assert.Empty(sent.Headers);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Every_documented_query_parameter_is_sent(string vendor)
    {
        var page = VendorSamples.Of(vendor).Page!;
        var sent = await VendorSamples.Of(vendor).SendAsync(page.EveryParameter.Query);
        Assert.Equal(page.Path + page.EveryParameter.Sent, sent.Target);
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task Text_is_escaped_as_in_RFC_3986(string vendor, string text, string escaped)
    {
        var page = VendorSamples.Of(vendor).Page!;
        var sent = await VendorSamples.Of(vendor).SendAsync(page.Texts.Query(text));
        Assert.Equal(
            page.Path + page.Texts.Sent.Replace("{0}", escaped, StringComparison.Ordinal), sent.Target);
    }

    [AwkwardCulturesTheory, MemberData(nameof(Vendors))]
    public async Task Query_does_not_depend_on_the_culture(string vendor)
    {
        var page = VendorSamples.Of(vendor).Page!;
        var sent = await VendorSamples.Of(vendor).SendAsync(page.CultureDependent.Query);
        Assert.Equal(page.Path + page.CultureDependent.Sent, sent.Target);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Total_of_a_page_is_read(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        Assert.Equal(sample.Page!.Total, (await sample.ReadAsync(sample.Stub())).Total);
    }

    [Theory]
    [InlineData("Huawei", "{}")]
    [InlineData("Ncp", "{}")]
    [InlineData("Ncp", """{ "productPage": { "total": 1 } }""")]
    [InlineData("Scp", "{}")]
    public async Task Page_without_a_list_is_an_invalid_response(string vendor, string json)
    {
        var sample = VendorSamples.Of(vendor);
        var error = await Assert.ThrowsAsync<ProductClientException>(() => sample.ReadAsync(json));
        Assert.Equal($"acme ({vendor}): the response has no '{sample.Page!.ListName}'", error.Message);
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }
}
