using ProductClients.Http;
using ProductClients.Http.Resilience;

namespace ProductClients.Tests.Support;

/// <summary>The resilience pipeline over a handler of the test. Requests are not signed.</summary>
internal sealed class ResilienceChain : IDisposable
{
    private readonly RequestLimiter _limiter;
    private readonly HttpMessageInvoker _invoker;

    /// <param name="wire">The handler that responds or throws.</param>
    /// <param name="options">The registration's options.</param>
    /// <param name="jitter">The jitter of the back-off, from 0 to 1; null for random jitter.</param>
    public ResilienceChain(HttpMessageHandler wire, VendorOptions options, double? jitter = null)
    {
        _limiter = new RequestLimiter(options.MaxConcurrentRequests, options.RequestsPerSecond, Clock);
        var pipeline = ResiliencePipelineFactory.Create(
            options, _limiter, new RetryBudget(), Clock, jitter is { } fixedJitter ? () => fixedJitter : null);
        var registration = RequestStates.Observed(Clock);
        _invoker = new HttpMessageInvoker(new RequestHandler(registration, pipeline, options.TotalTimeout)
        {
            InnerHandler = new SigningHandler(registration.Registration, signer: null, sendsCredentials: false)
            {
                InnerHandler = wire,
            },
        });
    }

    public ManualTimeProvider Clock { get; } = new();

    public async Task<HttpResponseMessage> SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example");
        return await _invoker.SendAsync(request, CancellationToken.None);
    }

    public Task<ProductClientException> FailureAsync() => Assert.ThrowsAsync<ProductClientException>(SendAsync);

    public void Dispose()
    {
        _invoker.Dispose();
        _limiter.Dispose();
    }
}
