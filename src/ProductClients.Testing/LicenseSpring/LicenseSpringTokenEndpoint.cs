using System.Text;

namespace ProductClients.Testing;

/// <summary>
/// Handles <c>POST /realms/user-portal/protocol/openid-connect/token</c> as a Keycloak server does.
/// </summary>
internal sealed class LicenseSpringTokenEndpoint(LicenseSpringEmulatorOptions options, IssuedTokens tokens)
{
    public const string Path = "/realms/user-portal/protocol/openid-connect/token";

    public EmulatorResponse Issue(WireRequest request)
    {
        var form = new QueryParameters(Encoding.UTF8.GetString(request.Body.Span));
        var isForm = request.Header("Content-Type")
            ?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        if (!isForm || form.Text("grant_type") is null)
            return Rejected(400, "invalid_request", "Missing form parameter: grant_type");
        if (!string.Equals(form.Text("grant_type"), "client_credentials", StringComparison.Ordinal))
            return Rejected(400, "unsupported_grant_type", "Unsupported grant_type");
        if (!Hashing.Same(options.ClientId, form.Text("client_id")))
            return Rejected(401, "invalid_client", "Invalid client or Invalid client credentials");
        if (!Hashing.Same(options.ClientSecret, form.Text("client_secret")))
            return Rejected(401, "unauthorized_client", "Invalid client or Invalid client credentials");

        return EmulatorResponse.Json(200, json =>
        {
            json.WriteString("access_token", tokens.Issue(request.Now + options.TokenLifetime));
            json.WriteNumber("expires_in", (long)options.TokenLifetime.TotalSeconds);
            json.WriteNumber("refresh_expires_in", 0);
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("not-before-policy", 0);
            json.WriteString("scope", "profile email");
        });
    }

    private static EmulatorResponse Rejected(int status, string error, string description) => EmulatorResponse.Json(
        status,
        json =>
        {
            json.WriteString("error", error);
            json.WriteString("error_description", description);
        },
        rejection: error);
}
