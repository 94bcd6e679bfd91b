using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiRequestTests
{
    private static readonly HuaweiSample Sample = new();

    [Theory]
    [InlineData("a b+c", "a%20b%2Bc")]
    [InlineData("x/y", "x%2Fy")]
    [InlineData("a?b", "a%3Fb")]
    public async Task Project_id_stays_one_segment_of_the_path(string project, string escaped) =>
        Assert.Equal($"/v1/{escaped}/products", (await SendAsync(project: project)).Target);

    [Fact]
    public async Task App_user_is_sent_as_a_header() =>
        Assert.Equal("user-1", (await SendAsync(appUserId: "user-1")).Header("X-App-UserId"));

    [Fact]
    public async Task App_user_header_is_not_sent_without_an_app_user() =>
        Assert.Null((await SendAsync()).Header("X-App-UserId"));

    [Theory]
    [InlineData("用户")]
    [InlineData("a\r\nX-Auth-Token: b")]
    public async Task App_user_that_cannot_be_a_header_value_is_refused(string appUserId) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(appUserId: appUserId));

    [Fact]
    public async Task Page_is_requested_by_offset_and_limit()
    {
        var stub = Sample.Stub();
        var page = await Sample.ReadAsync(stub, new SourceCursor(200));
        Assert.Equal(HuaweiSample.Products + "?offset=200&limit=50", stub.Request.Target);
        Assert.Equal(new SourceCursor(201), page.Next);
    }

    [Fact]
    public async Task App_user_option_is_sent_with_every_page()
    {
        var stub = Sample.Stub();
        await Sample.ReadAsync(stub, static options => options.AppUserId = "user-1");
        Assert.Equal("user-1", stub.Request.Header("X-App-UserId"));
    }

    private static Task<SentRequest> SendAsync(string project = "p-1", string? appUserId = null) =>
        Sample.SendAsync(api => api.ListProductsAsync(
            project, null, appUserId, cancellationToken: TestContext.Current.CancellationToken));
}
