using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>Credentials go to the endpoint of the registration only, and no header carries a character that is not
/// printable ASCII.</summary>
public class SigningHandlerTests
{
    private const string Secret = "canary-secret";

    private readonly StubHandler _wire = new("{}");

    [Theory]
    [InlineData("https://vendor.example/other?a=b", true)]
    [InlineData("https://VENDOR.example:443/", true)]
    [InlineData("https://other.example:8443/", true)]
    [InlineData("https://vendor.example:8443/", false)]
    [InlineData("https://other.example/", false)]
    [InlineData("https://vendor.example.attacker.example/", false)]
    [InlineData("https://vendor.example@attacker.example/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public async Task Request_is_signed_for_an_allowed_origin_only(string address, bool isAllowed)
    {
        var signer = new Signer();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var error = await Record.ExceptionAsync(() => SendAsync(signer, request));

        Assert.Equal(isAllowed, error is null);
        Assert.Equal(isAllowed ? (1, 1) : (0, 0), (signer.Signed, _wire.Requests.Count));
        if (error is not null)
        {
            Assert.Equal(ProductErrorCode.InvalidRequest, Assert.IsType<ProductClientException>(error).Code);
            Assert.Equal(
                $"acme (Acme): credentials are not sent to {request.RequestUri!.Authority}; this registration sends "
                + "them to vendor.example, other.example:8443 only",
                error.Message);
        }
    }

    [Theory]
    [InlineData("X-Name", "a\tb")]
    [InlineData("X-Name", "a\u0000b")]
    [InlineData("X-Name", "a\u0007b")]
    [InlineData("X-Name", "a\u007Fb")]
    [InlineData("X-Name", "aéb")]
    [InlineData("X-Name", "a한b")]
    [InlineData("Content-Disposition", "a\u0007b")]
    public async Task Header_value_that_is_not_printable_ascii_is_refused_and_not_shown(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://vendor.example/");
        request.Content = new StringContent("{}");
        HttpHeaders headers = name == "X-Name" ? request.Headers : request.Content.Headers;
        headers.NonValidatedAdd(name, Secret);
        headers.NonValidatedAdd(name, value + Secret);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new Signer(), request));

        Assert.StartsWith(
            $"The value of the header '{name}' has the character U+{(int)value[1]:X4} at position 1",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal("request", error.ParamName);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
        Assert.Empty(_wire.Requests);
    }

    [Fact]
    public async Task Header_of_a_signer_is_checked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/");

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => SendAsync(new Signer("X-Signature", "é"), request));

        Assert.Equal(ProductErrorCode.Unknown, error.Code);
        Assert.Contains("X-Signature", error.Message, StringComparison.Ordinal);
        Assert.Empty(_wire.Requests);
    }

    [Fact]
    public async Task Registration_sends_no_credentials_to_another_host()
    {
        await using var vendor = StubbedVendor.Ncp(_wire);
        using var client = vendor.Services.GetRequiredService<IHttpClientFactory>().CreateClient("ProductClients.acme");

        var error = await Assert.ThrowsAsync<ProductClientException>(() => client.GetAsync(
            new Uri("https://attacker.example/products"), TestContext.Current.CancellationToken));

        Assert.Equal(ProductErrorCode.InvalidRequest, error.Code);
        Assert.Contains(
            "attacker.example; this registration sends them to apigateway.", error.Message, StringComparison.Ordinal);
        Assert.Empty(_wire.Requests);
    }

    private async Task SendAsync(IRequestSigner signer, HttpRequestMessage request)
    {
        using var invoker = RequestStates.Invoker(
            RequestStates.Observed(),
            new SigningHandler(
                new Registration("acme", "Acme"),
                signer,
                sendsCredentials: true,
                new Uri("https://vendor.example/api"),
                new Uri("https://other.example:8443"))
            {
                InnerHandler = _wire,
            });
        (await invoker.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
    }

    private sealed class Signer(string? header = null, string? value = null) : IRequestSigner
    {
        public int Signed { get; private set; }

        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Signed++;
            if (header is not null)
            {
                request.Headers.NonValidatedAdd(header, value!);
            }

            return default;
        }
    }
}
