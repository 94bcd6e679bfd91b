using System.Text.Json;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Requests a token with OAuth2 client credentials (docs/vendors/licensespring.md, "Tokens").</summary>
internal sealed class LicenseSpringTokenIssuer(
    Func<HttpClient> client,
    Registration registration,
    Func<LicenseSpringOptions> options,
    TimeProvider timeProvider)
{
    public async Task<IssuedToken> IssueAsync(CancellationToken cancellationToken)
    {
        var current = options();
        using var request = new HttpRequestMessage(HttpMethod.Post, current.TokenEndpoint);
        request.Content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_id", current.ClientId!),
            KeyValuePair.Create("client_secret", current.ClientSecret!.Reveal()),
        ]);
        request.Options.Set(RequestRetry.IsIdempotent, value: true);
        // The lifetime counts from before the request, so that a token is never used after its expiry.
        var requested = timeProvider.GetUtcNow();
        using var http = client();
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Read(body, requested)
            ?? throw registration.Failure(
                ProductErrorCode.InvalidResponse, "the response of the token endpoint has no usable access_token");
    }

    private static IssuedToken? Read(ReadOnlySpan<byte> body, DateTimeOffset requested)
    {
        try
        {
            return ErrorBody.ParseJson(body) is { ValueKind: JsonValueKind.Object } root
                && TextOf(root, "access_token") is { } token
                && WireText.IsSendable(token)
                    ? new IssuedToken(new Secret(token), TokenLifetime.ExpiryOf(requested, LifetimeOf(root)))
                    : null;
        }
        catch (InvalidOperationException)
        {
            // JSON text with an invalid escape, such as a lone \ud800, cannot be read.
            return null;
        }
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    // RFC 6749 (section 5.1) only recommends the field.
    private static TimeSpan? LifetimeOf(JsonElement root) =>
        root.TryGetProperty("expires_in", out var value) ? TokenLifetime.OfSeconds(value) : null;
}
