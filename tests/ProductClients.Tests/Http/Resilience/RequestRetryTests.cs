using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;
using Refit;

namespace ProductClients.Tests.Http.Resilience;

/// <summary>Which requests of a registration are sent a second time.</summary>
public class RequestRetryTests
{
    private const int MaxBody = RequestBody.MaxBytes;

    [Theory]
    [InlineData("GET", null, 4)]
    [InlineData("HEAD", null, 4)]
    [InlineData("OPTIONS", null, 4)]
    [InlineData("POST", null, 1)]
    [InlineData("PUT", null, 1)]
    [InlineData("PATCH", null, 1)]
    [InlineData("DELETE", null, 1)]
    [InlineData("TRACE", null, 1)]
    [InlineData("PURGE", null, 1)]
    [InlineData("POST", true, 4)]
    [InlineData("DELETE", true, 4)]
    [InlineData("POST", false, 1)]
    [InlineData("GET", false, 1)]
    public async Task Request_is_retried_by_its_method_or_its_option(string method, bool? isIdempotent, int attempts)
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = StubbedVendor.Ncp(wire);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/servers");
        if (isIdempotent is { } value)
        {
            request.Options.Set(RequestRetry.IsIdempotent, value);
        }

        var error = await FailureAsync(vendor, request);

        Assert.Equal((attempts, attempts, true), (wire.Requests.Count, error.Attempts, error.IsTransient));
    }

    [Fact]
    public async Task Refit_parameter_allows_the_retries_of_a_request()
    {
        var wire = new StubHandler("{}", HttpStatusCode.ServiceUnavailable);
        await using var vendor = StubbedVendor.Ncp(wire);
        using var client = Client(vendor);
        var api = RestService.ForGenerated<IServersApi>(client);

        await Assert.ThrowsAnyAsync<Exception>(() => api.StopAsync());
        Assert.Equal(4, wire.Requests.Count);

        await Assert.ThrowsAnyAsync<Exception>(() => api.StopAsync(isIdempotent: false));
        Assert.Equal(5, wire.Requests.Count);
    }

    [Fact]
    public async Task Post_that_was_not_sent_is_retried()
    {
        var calls = 0;
        var wire = new StubHandler("{}");
        await using var vendor = StubbedVendor.Ncp(
            wire,
            register: registration => registration.UseCredentials(_ => new Vault(() => calls++ == 0
                ? throw new IOException("the vault is down")
                : new NcpCredentials("AK", "SK"))));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/servers");

        (await SendAsync(vendor, request)).Dispose();

        Assert.Single(wire.Requests);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Request_of_any_method_is_recovered_once_from_a_wrong_clock(string method)
    {
        var wire = Rejecting();
        await using var vendor = StubbedVendor.Ncp(wire);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/servers");

        (await SendAsync(vendor, request)).Dispose();

        Assert.Equal(2, wire.Requests.Count);
    }

    [Theory]
    [InlineData(MaxBody, false)]
    [InlineData(MaxBody, true)]
    [InlineData(10, false)]
    [InlineData(10, true)]
    public async Task Body_that_can_be_read_once_is_sent_again(int length, bool hasLength)
    {
        var bodies = new List<int>();
        var wire = Rejecting(body => bodies.Add(body));
        await using var vendor = StubbedVendor.Ncp(wire);
        using var request = Upload(new OneTimeStream(length), hasLength ? length : null);

        (await SendAsync(vendor, request)).Dispose();

        Assert.Equal([length, length], bodies);
    }

    [Fact]
    public async Task Larger_body_of_an_unknown_length_is_refused_and_not_sent()
    {
        var wire = new StubHandler("{}");
        await using var vendor = StubbedVendor.Ncp(wire);
        using var request = Upload(new OneTimeStream(MaxBody + 1), length: null);

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => SendAsync(vendor, request));

        Assert.StartsWith(
            "The body has more than 12,000,000 bytes, the most that is kept to be sent again. Set its Content-Length, "
            + "and it is sent once.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Empty(wire.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task Larger_body_of_a_known_length_is_sent_once(HttpStatusCode status)
    {
        var bodies = new List<int>();
        var wire = Rejecting(body => bodies.Add(body), status);
        await using var vendor = StubbedVendor.Ncp(wire);
        using var request = Upload(new OneTimeStream(MaxBody + 1), MaxBody + 1);
        request.Options.Set(RequestRetry.IsIdempotent, value: true);

        var error = await FailureAsync(vendor, request);

        Assert.Equal((status, 1), (error.StatusCode, error.Attempts));
        Assert.Equal([MaxBody + 1], bodies);
    }

    [Fact]
    public async Task Large_body_in_memory_is_sent_again()
    {
        var bodies = new List<int>();
        var wire = Rejecting(body => bodies.Add(body));
        await using var vendor = StubbedVendor.Ncp(wire);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/images")
        {
            Content = new ByteArrayContent(new byte[MaxBody + 1]),
        };

        (await SendAsync(vendor, request)).Dispose();

        Assert.Equal([MaxBody + 1, MaxBody + 1], bodies);
    }

    // Rejects the first request, with a time that is far from the clock of the test.
    private static StubHandler Rejecting(
        Action<int>? onBody = null, HttpStatusCode status = HttpStatusCode.Unauthorized)
    {
        var requests = 0;
        return new StubHandler(async (request, cancellationToken) =>
        {
            onBody?.Invoke((await request.Content!.ReadAsByteArrayAsync(cancellationToken)).Length);
            if (requests++ > 0)
            {
                return new HttpResponseMessage { Content = new StringContent("{}") };
            }

            var rejection = new HttpResponseMessage(status) { Content = new StringContent("{}") };
            rejection.Headers.Date = new ManualTimeProvider().GetUtcNow().AddHours(1);
            return rejection;
        });
    }

    private static HttpRequestMessage Upload(Stream stream, int? length)
    {
        var content = new StreamContent(stream);
        content.Headers.ContentLength = length;
        return new HttpRequestMessage(HttpMethod.Post, "/images") { Content = content };
    }

    private static HttpClient Client(StubbedVendor vendor) =>
        vendor.Services.GetRequiredService<IHttpClientFactory>().CreateClient("ProductClients.acme");

    private static async Task<HttpResponseMessage> SendAsync(StubbedVendor vendor, HttpRequestMessage request)
    {
        using var client = Client(vendor);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<ProductClientException> FailureAsync(StubbedVendor vendor, HttpRequestMessage request) =>
        Assert.ThrowsAsync<ProductClientException>(() => SendAsync(vendor, request));

    internal interface IServersApi
    {
        [Post("/servers/stop")]
        Task StopAsync([Property(RequestRetry.PropertyName)] bool isIdempotent = true);
    }

    /// <summary>A stream of zeros that can be read once.</summary>
    private sealed class OneTimeStream(int length) : MemoryStream(new byte[length], writable: false)
    {
        public override bool CanSeek => false;
    }
}
