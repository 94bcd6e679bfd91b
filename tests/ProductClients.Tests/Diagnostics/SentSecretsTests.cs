using System.Text;
using ProductClients.Redaction;

namespace ProductClients.Tests.Diagnostics;

/// <summary>Secrets that the signer of an app adds are redacted. No option holds them.</summary>
public class SentSecretsTests
{
    [Theory]
    [InlineData("api_key")]
    [InlineData("Signature")]
    [InlineData("accessToken")]
    [InlineData("auth")]
    public void Credential_in_the_query_is_redacted_in_echoed_text(string name)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"https://vendor.example/products?status=available-now&{name}=canary%2Fsecret");

        Assert.Equal(
            "available-now, bad key [redacted]",
            TextRedaction.Redact("available-now, bad key canary/secret", [], request));
    }

    [Fact]
    public void Basic_authentication_password_is_redacted_in_echoed_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/products");
        request.Headers.Add(
            "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("user:canary:secret")));

        Assert.Equal("bad password [redacted]", TextRedaction.Redact("bad password canary:secret", [], request));
    }
}
