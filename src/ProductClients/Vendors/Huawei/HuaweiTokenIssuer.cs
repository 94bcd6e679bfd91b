using System.Text.Json;
using System.Net.Http.Headers;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>Requests a token from IAM with the password of a user, for one project (docs/vendors/huawei.md,
/// "Tokens").</summary>
internal sealed class HuaweiTokenIssuer(
    Func<HttpClient> client, Registration registration, Func<HuaweiOptions> options, TimeProvider timeProvider)
{
    private const string SubjectToken = "X-Subject-Token";

    public async Task<IssuedToken> IssueAsync(CancellationToken cancellationToken)
    {
        var current = options();
        // Any value of nocatalog omits the catalog, which may be large, from the response.
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(HuaweiModule.IamEndpoint(current)!.AbsoluteUri.TrimEnd('/') + "/v3/auth/tokens?nocatalog=true"));
        request.Content = new ByteArrayContent(WriteBody(current));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf8");
        request.Options.Set(RequestRetry.IsIdempotent, value: true);
        var requested = timeProvider.GetUtcNow();
        using var http = client();
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return TokenOf(response) is { } token && ReadBody(body) is { } expiry
            ? new IssuedToken(new Secret(token), TokenLifetime.ExpiryOf(requested, expiry.Instant - requested))
            : throw registration.Failure(
                ProductErrorCode.InvalidResponse,
                $"the response of IAM has no usable {SubjectToken} header, or no token in its body");
    }

    // Two tokens would be joined by a comma, and accepted by no service.
    private static string? TokenOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues(SubjectToken, out var values)
        && values is { Count: 1 }
        && values.ToString() is { } token
        && WireText.IsSendable(token)
            ? token
            : null;

    private static byte[] WriteBody(HuaweiOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("auth");
            json.WriteStartObject("identity");
            json.WriteStartArray("methods");
            json.WriteStringValue("password");
            json.WriteEndArray();
            json.WriteStartObject("password");
            json.WriteStartObject("user");
            json.WriteStartObject("domain");
            json.WriteString("name", options.IamDomain);
            json.WriteEndObject();
            json.WriteString("name", options.IamUser);
            json.WriteString("password", options.IamPassword!.Reveal());
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("scope");
            json.WriteStartObject("project");
            json.WriteString(options.ProjectName is null ? "id" : "name", options.ProjectName ?? options.ProjectId);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Reads the body.</summary>
    /// <returns>The expiry, which may be <see langword="null"/>; <see langword="null"/> if the body describes no
    /// token.</returns>
    private static Expiry? ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            return ErrorBody.ParseJson(body) is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("token", out var token)
                && token.ValueKind == JsonValueKind.Object
                    ? new Expiry(ExpiryOf(token))
                    : null;
        }
        catch (InvalidOperationException)
        {
            // JSON text with an invalid escape, such as a lone \ud800, cannot be read.
            return null;
        }
    }

    private static DateTimeOffset? ExpiryOf(JsonElement token) =>
        token.TryGetProperty("expires_at", out var expiry)
        && expiry.ValueKind == JsonValueKind.String
        && Instants.TryParse(expiry.GetString()!, out var instant, out _)
            ? instant
            : null;

    private readonly record struct Expiry(DateTimeOffset? Instant);
}
