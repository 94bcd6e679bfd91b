using System.Net;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Http.Resilience;

/// <summary>Callers share the failure of a token request. A failing credential source is not the vendor's
/// failure.</summary>
public class SharedFailureTests
{
    private const string Token = """{"access_token":"t","expires_in":600}""";

    [Theory]
    [InlineData(16, HttpStatusCode.ServiceUnavailable)]
    [InlineData(64, HttpStatusCode.ServiceUnavailable)]
    [InlineData(64, HttpStatusCode.TooManyRequests)]
    [InlineData(64, null)]
    public async Task Failed_token_request_is_retried_for_every_waiting_caller(int callers, HttpStatusCode? status)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var requests = 0;
        var tokens = new StubHandler(async (_, _) =>
        {
            if (Interlocked.Increment(ref requests) > 1)
            {
                return new HttpResponseMessage { Content = new StringContent(Token) };
            }

            await release.Task;
            return status is { } rejection
                ? new HttpResponseMessage(rejection)
                : throw new HttpRequestException("no connection");
        });
        await using var vendor = TokenVendor.LicenseSpring(
            tokens, new StubHandler("[]"), configure: options => options.MaxConcurrentRequests = callers);

        // Each call waits for the token when it returns.
        var listings = Enumerable.Range(0, callers).Select(_ => TokenVendor.ListAsync(vendor)).ToArray();
        release.SetResult();

        await Task.WhenAll(listings);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Shared_failure_counts_once_for_the_budget()
    {
        const int Callers = 64;
        var tokenRequests = 0;
        var productRequests = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tokens = new StubHandler(async (_, _) =>
        {
            await release.Task;
            return Interlocked.Increment(ref tokenRequests) == 1
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : new HttpResponseMessage { Content = new StringContent(Token) };
        });
        var products = new StubHandler(async (_, _) =>
        {
            var request = Interlocked.Increment(ref productRequests);
            if (request > Callers)
            {
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            }

            if (request == Callers)
            {
                arrived.SetResult();
            }

            // A request that ends pays into the budget.
            await open.Task;
            return new HttpResponseMessage { Content = new StringContent("[]") };
        });
        await using var vendor = TokenVendor.LicenseSpring(tokens, products, configure: static options =>
        {
            options.MaxConcurrentRequests = Callers + 1;
            options.MaxRetries = 10;
            options.CircuitMinimumThroughput = int.MaxValue;
        });
        var listings = Enumerable.Range(0, Callers).Select(_ => TokenVendor.ListAsync(vendor)).ToArray();
        release.SetResult();
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        // The first attempt and nine retries.
        Assert.Equal(10, error.Attempts);
        open.SetResult();
        await Task.WhenAll(listings);
        Assert.Equal(2, tokenRequests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Failed_token_requests_open_the_circuit_when_there_are_enough_of_them(int callers)
    {
        var release = new TaskCompletionSource();
        var tokens = new StubHandler(async (_, _) =>
        {
            await release.Task;
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        });
        await using var vendor = TokenVendor.LicenseSpring(tokens, new StubHandler("[]"), configure: options =>
        {
            options.MaxConcurrentRequests = callers;
            options.MaxRetries = 0;
            options.CircuitMinimumThroughput = 4;
        });

        for (var i = 0; i < 8; i++)
        {
            // Each call waits for the token when it returns.
            release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var listings = Enumerable.Range(0, callers).Select(_ => TokenVendor.ListAsync(vendor)).ToArray();
            release.SetResult();
            foreach (var listing in listings)
            {
                var error = await Assert.ThrowsAsync<ProductClientException>(() => listing);
                Assert.Equal(ProductErrorCode.Unavailable, error.Code);
            }
        }

        Assert.Equal(4, tokens.Requests.Count);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException), true)]
    [InlineData(typeof(IOException), true)]
    [InlineData(typeof(TaskCanceledException), true)]
    [InlineData(typeof(TimeoutException), true)]
    [InlineData(typeof(InvalidOperationException), false)]
    [InlineData(typeof(ArgumentException), false)]
    public async Task Failing_credential_source_is_named_and_does_not_open_the_circuit(Type type, bool isTransient)
    {
        var isDown = true;
        var vault = new Vault(() => isDown
            ? throw (Exception)Activator.CreateInstance(type, "the vault\r\nis down")!
            : new NcpCredentials("AK", "SK"));
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(
            wire,
            static options =>
            {
                options.CircuitMinimumThroughput = 2;
                options.MaxRetries = 1;
            },
            registration => registration.UseCredentials(_ => vault));

        for (var i = 0; i < 8; i++)
        {
            var error = await vendor.FailureAsync();
            Assert.Equal((ProductErrorCode.Unknown, isTransient), (error.Code, error.IsTransient));
            Assert.StartsWith(
                "acme (Ncp): not sent, because the credential source or the signer failed: the vault",
                error.Message,
                StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
            Assert.IsType(type, error.InnerException);
        }

        isDown = false;
        Assert.Single(await vendor.ListAsync());
        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task Secret_at_the_end_of_a_message_that_is_cut_is_not_shown()
    {
        var calls = 0;
        var vault = new Vault(() => calls++ == 0
            ? new NcpCredentials("AK", "canary-secret")
            : throw new InvalidOperationException(new string('x', 990) + "canary-secret"));
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(StubbedVendor.NcpPage),
            static options => options.MaxRetries = 0,
            registration => registration.UseCredentials(_ => vault));
        await vendor.ListAsync();

        var error = await vendor.FailureAsync();

        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }
}
