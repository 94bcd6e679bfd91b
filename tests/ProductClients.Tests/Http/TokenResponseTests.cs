using System.Globalization;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A token is used whatever its response says about its lifetime.</summary>
public class TokenResponseTests
{
    private const int FiveMinutes = 300;
    private const int ThirtyDays = 30 * 24 * 60 * 60;

    private readonly FixedTimeProvider _time = new();

    [Theory]
    [InlineData("", FiveMinutes)]
    [InlineData(""","expires_in":null""", FiveMinutes)]
    [InlineData(""","expires_in":480""", 480)]
    [InlineData(""","expires_in":"480" """, 480)]
    [InlineData(""","expires_in":480.0""", 480)]
    [InlineData(""","expires_in":4.8e2""", 480)]
    [InlineData(""","expires_in":2147483648""", ThirtyDays)]
    [InlineData(""","expires_in":99999999999999999999999""", ThirtyDays)]
    [InlineData(""","expires_in":"1e300" """, ThirtyDays)]
    [InlineData(""","expires_in":0""", FiveMinutes)]
    [InlineData(""","expires_in":-1""", FiveMinutes)]
    [InlineData(""","expires_in":"soon" """, FiveMinutes)]
    [InlineData(""","expires_in":"NaN" """, FiveMinutes)]
    [InlineData(""","expires_in":{}""", FiveMinutes)]
    public async Task OAuth_token_is_used_for_the_lifetime_in_its_response(string lifetime, int seconds)
    {
        var tokens = new StubHandler($$"""{"access_token":"t"{{lifetime}}}""");
        await using var vendor = TokenVendor.LicenseSpring(tokens, new StubHandler("[]"), _time);

        await AssertLifetimeAsync(vendor, tokens, seconds);
    }

    [Theory]
    [InlineData("""{}""", FiveMinutes)]
    [InlineData("""{"expires_at":null}""", FiveMinutes)]
    [InlineData("""{"expires_at":1}""", FiveMinutes)]
    [InlineData("""{"expires_at":"soon"}""", FiveMinutes)]
    // The clock of the machine is after the expiry.
    [InlineData("""{"expires_at":"2000-01-01T00:00:00.000000Z"}""", FiveMinutes)]
    [InlineData("""{"expires_at":"9999-12-31T00:00:00Z"}""", ThirtyDays)]
    public async Task Iam_token_without_a_usable_expiry_is_used_for_a_known_time(string token, int seconds)
    {
        var tokens = new StubHandler(_ => TokenVendor.IamResponse($$"""{"token":{{token}}}""", "t"));
        await using var vendor = TokenVendor.Huawei(tokens, new StubHandler(TokenVendor.HuaweiPage), _time);

        await AssertLifetimeAsync(vendor, tokens, seconds);
    }

    [Theory]
    [InlineData("Z", 0)]
    [InlineData("", 0)]
    [InlineData("+0900", 9)]
    public async Task Iam_token_ends_at_its_expiry(string offset, int hours)
    {
        var end = _time.Now.AddHours(1 + hours);
        var expiry = end.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture) + offset;
        var body = $$$"""{"token":{"expires_at":"{{{expiry}}}"}}""";
        var tokens = new StubHandler(_ => TokenVendor.IamResponse(body, "t"));
        await using var vendor = TokenVendor.Huawei(tokens, new StubHandler(TokenVendor.HuaweiPage), _time);

        await AssertLifetimeAsync(vendor, tokens, seconds: 3_600);
    }

    [Theory]
    [InlineData("""{"access_token":12345}""")]
    [InlineData("""{"access_token":["a","b"]}""")]
    [InlineData("""{"access_token":{"message":"a"}}""")]
    [InlineData("""{"access_token":true}""")]
    [InlineData("""{"access_token":null}""")]
    [InlineData("""{"access_token":" "}""")]
    [InlineData("""{"expires_in":480}""")]
    public async Task Access_token_that_is_no_text_is_an_invalid_response(string body)
    {
        var tokens = new StubHandler(body);
        var products = new StubHandler("[]");
        await using var vendor = TokenVendor.LicenseSpring(tokens, products, _time);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        Assert.Equal((ProductErrorCode.InvalidResponse, 1), (error.Code, tokens.Requests.Count));
        Assert.Contains("no usable access_token", error.Message, StringComparison.Ordinal);
        Assert.Empty(products.Requests);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("a", "b")]
    public async Task Response_of_iam_without_one_token_is_an_invalid_response(params string[] headers)
    {
        var tokens = new StubHandler(_ => TokenVendor.IamResponse("""{"token":{}}""", headers));
        var products = new StubHandler(TokenVendor.HuaweiPage);
        await using var vendor = TokenVendor.Huawei(tokens, products, _time);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        Assert.Equal((ProductErrorCode.InvalidResponse, 1), (error.Code, tokens.Requests.Count));
        Assert.Contains("no usable X-Subject-Token header", error.Message, StringComparison.Ordinal);
        Assert.Empty(products.Requests);
    }

    // A token is renewed when a fifth of its lifetime, or 30 minutes, is left.
    private async Task AssertLifetimeAsync(IServiceProvider vendor, StubHandler tokens, int seconds)
    {
        var start = _time.Now;
        var renewal = TimeSpan.FromSeconds(seconds - Math.Min(seconds / 5, 1_800));
        await TokenVendor.ListAsync(vendor);

        _time.Now = start + renewal - TimeSpan.FromTicks(1);
        await TokenVendor.ListAsync(vendor);
        Assert.Single(tokens.Requests);

        _time.Now = start + renewal;
        await TokenVendor.ListAsync(vendor);
        Assert.Equal(2, tokens.Requests.Count);
    }
}
