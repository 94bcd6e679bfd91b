using System.Net;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class RetryAfterTests
{
    [Theory]
    [InlineData("60")]
    [InlineData("61")]
    [InlineData("5000000")]
    [InlineData("2147483647")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999999")]
    [InlineData("Thu, 01 Jan 2026 00:01:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Retry_after_beyond_the_total_timeout_is_not_waited_for(string retryAfter)
    {
        var wire = Wire(retryAfter);
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.RateLimited, 1, 1), (error.Code, error.Attempts, wire.Requests.Count));
        Assert.True(error.RetryAfter >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Retry_after_beyond_the_remaining_time_is_not_waited_for()
    {
        StubbedVendor? vendor = null;
        var wire = new StubHandler(_ =>
        {
            vendor!.Clock.Advance(TimeSpan.FromSeconds(50));
            return Busy("20");
        });
        await using var stubbed = vendor = StubbedVendor.Ncp(
            wire, static options => options.AttemptTimeout = options.TotalTimeout);

        var error = await vendor.FailureAsync();

        Assert.Equal(
            (ProductErrorCode.RateLimited, 1, TimeSpan.FromSeconds(20)),
            (error.Code, error.Attempts, error.RetryAfter!.Value));
    }

    [Theory]
    [InlineData("19")]
    [InlineData("Thu, 01 Jan 2026 00:00:19 GMT")]
    [InlineData("Thursday, 01-Jan-26 00:00:19 GMT")]
    [InlineData(" 19 ")]
    public async Task Retry_after_within_the_total_timeout_is_waited_for(string retryAfter)
    {
        StubbedVendor? vendor = null;
        var times = new List<DateTimeOffset>();
        var wire = new StubHandler(_ =>
        {
            times.Add(vendor!.Clock.GetUtcNow());
            return times.Count == 1
                ? Busy(retryAfter)
                : new HttpResponseMessage { Content = new StringContent(StubbedVendor.NcpPage) };
        });
        await using var stubbed = vendor = StubbedVendor.Ncp(wire);

        // When this call returns, the first request has its response and the listing waits.
        var listing = vendor.ListAsync();
        await vendor.Clock.AdvanceUntilAsync(listing, TimeSpan.FromSeconds(19));

        Assert.Single(await listing);
        Assert.Equal(TimeSpan.FromSeconds(19), times[1] - times[0]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("5, 10")]
    [InlineData("Wed, 31 Dec 2025 23:59:59 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Thu, 99 Jan 2026 00:00:19 GMT")]
    public async Task Invalid_or_past_retry_after_leaves_the_back_off(string retryAfter)
    {
        var wire = Wire(retryAfter);
        await using var vendor = StubbedVendor.Ncp(wire);

        // The back-off is zero, and the clock does not move.
        var error = await vendor.FailureAsync();

        Assert.Equal((4, 4), (error.Attempts, wire.Requests.Count));
        Assert.True(error.RetryAfter is null || error.RetryAfter == TimeSpan.Zero);
    }

    [Fact]
    public async Task Last_failure_has_the_retry_after_of_the_vendor()
    {
        await using var vendor = StubbedVendor.Ncp(Wire("19"), static options => options.MaxRetries = 0);

        Assert.Equal(TimeSpan.FromSeconds(19), (await vendor.FailureAsync()).RetryAfter);
    }

    private static StubHandler Wire(string retryAfter) => new(_ => Busy(retryAfter));

    private static HttpResponseMessage Busy(string retryAfter)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
#pragma warning disable RS0030 // The header of a vendor can be invalid.
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
#pragma warning restore RS0030
        return response;
    }
}
