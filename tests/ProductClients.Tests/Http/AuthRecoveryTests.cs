using System.Net;
using ProductClients.Http;
using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class AuthRecoveryTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly Signer _signer = new();

    [Theory]
    [InlineData(ProductErrorCode.Authentication, 2)]
    [InlineData(ProductErrorCode.PermissionDenied, 2)]
    [InlineData(ProductErrorCode.Unavailable, 1)]
    [InlineData(ProductErrorCode.RateLimited, 1)]
    [InlineData(ProductErrorCode.InvalidResponse, 1)]
    public async Task Clock_is_learned_only_from_a_rejection(ProductErrorCode code, int requests)
    {
        var wire = Failing(code, serverDate: _clock.GetUtcNow().AddHours(1));

        await FailureAsync(wire);

        Assert.Equal(requests, wire.Requests.Count);
    }

    [Theory]
    [InlineData(ProductErrorCode.Authentication, 2)]
    [InlineData(ProductErrorCode.PermissionDenied, 1)]
    public async Task Token_is_replaced_only_after_an_authentication_error(ProductErrorCode code, int requests)
    {
        _signer.CanRecover = true;
        var wire = Failing(code, serverDate: null);

        await FailureAsync(wire);

        Assert.Equal(requests, wire.Requests.Count);
    }

    [Fact]
    public async Task Failure_without_a_response_is_not_recovered()
    {
        _signer.CanRecover = true;
        var wire = new StubHandler(
            _ => throw new ProductClientException("no response") { Code = ProductErrorCode.Authentication });

        await FailureAsync(wire);

        Assert.Single(wire.Requests);
    }

    [Fact]
    public async Task Signer_is_notified_of_accepted_requests_only()
    {
        await SendAsync(new StubHandler("{}"));
        Assert.Equal(1, _signer.Accepted);

        await FailureAsync(Failing(ProductErrorCode.Authentication, serverDate: null));
        Assert.Equal(1, _signer.Accepted);
    }

    private static StubHandler Failing(ProductErrorCode code, DateTimeOffset? serverDate) => new(
        _ => throw new ProductClientException("failed")
        {
            Code = code,
            StatusCode = HttpStatusCode.Unauthorized,
            ServerDate = serverDate,
        });

    private Task<ProductClientException> FailureAsync(StubHandler wire) =>
        Assert.ThrowsAsync<ProductClientException>(() => SendAsync(wire));

    private async Task SendAsync(StubHandler wire)
    {
        using var invoker = RequestStates.Invoker(
            RequestStates.Observed(_clock),
            new AuthRecoveryHandler(_signer, new SigningClock(_clock), TimeSpan.FromMinutes(5)),
            new SigningHandler(new Registration("acme", "Acme"), _signer, sendsCredentials: false)
            {
                InnerHandler = wire,
            });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example");
        (await invoker.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
    }

    private sealed class Signer : IRequestSigner, IRecoverableSigner
    {
        public bool CanRecover { get; set; }

        public int Accepted { get; private set; }

        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken) => default;

        public ValueTask<SignatureExplanation> ExplainAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public bool TryRecover(HttpRequestMessage refused) => CanRecover;

        public void Accept(HttpRequestMessage accepted) => Accepted++;
    }
}
