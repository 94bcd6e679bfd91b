namespace ProductClients.Tests.Signing;

public class CustomSignerTests
{
    [Fact]
    public async Task Signer_without_an_explanation_signs_the_request()
    {
        using var request = new HttpRequestMessage();
        IRequestSigner signer = new OwnSigner();

        var explanation = await signer.ExplainAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("custom", explanation.Scheme);
        Assert.Equal("signed", request.Headers.GetValues("X-Own").Single());
    }

    private sealed class OwnSigner : IRequestSigner
    {
        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Own", "signed");
            return ValueTask.CompletedTask;
        }
    }
}
