using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Handles <c>POST /v3/auth/tokens[?nocatalog=…]</c> (IAM API reference, iam_30_0001).</summary>
internal sealed class HuaweiTokenEndpoint(HuaweiEmulatorOptions options, IssuedTokens tokens)
{
    public EmulatorResponse Issue(WireRequest request)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            var auth = document.RootElement.GetProperty("auth");
            var user = auth.GetProperty("identity").GetProperty("password").GetProperty("user");
            if (!Is(user, "name", options.IamUser)
                || !Is(user, "password", options.IamPassword)
                || !Is(user.GetProperty("domain"), "name", options.IamDomain))
                return Rejected(401, "The username or password is wrong.", "Unauthorized", "wrong IAM credentials");
            if (!ScopeIsOurProject(auth.GetProperty("scope")))
                return Rejected(400, "Invalid scope: one project is expected.", "Bad Request", "wrong token scope");
        }
        catch (Exception malformed)
            when (malformed is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Rejected(400, "The request body is invalid.", "Bad Request", "token request body malformed");
        }

        var expiresAt = request.Now + options.TokenLifetime;
        var response = EmulatorResponse.Json(201, json => WriteToken(json, request, expiresAt));
        response.Headers["X-Subject-Token"] = tokens.Issue(expiresAt);
        return response;
    }

    // The scope is a project or a domain, not both. The service needs a project, by id or by name.
    private bool ScopeIsOurProject(JsonElement scope) =>
        scope.TryGetProperty("project", out var project)
        && !scope.TryGetProperty("domain", out _)
        && (Is(project, "id", options.ProjectId) || Is(project, "name", options.ProjectName));

    private void WriteToken(Utf8JsonWriter json, WireRequest request, DateTimeOffset expiresAt)
    {
        json.WriteStartObject("token");
        json.WriteString("expires_at", SixDigits(expiresAt));
        json.WriteString("issued_at", SixDigits(request.Now));
        json.WriteStartArray("methods");
        json.WriteStringValue("password");
        json.WriteEndArray();
        json.WriteStartObject("user");
        json.WriteString("name", options.IamUser);
        json.WriteEndObject();
        json.WriteStartObject("project");
        json.WriteString("id", options.ProjectId);
        json.WriteString("name", options.ProjectName);
        json.WriteEndObject();
        // Any value of nocatalog that is not empty leaves the service catalog out.
        if (request.Query.Text("nocatalog") is null)
        {
            json.WriteStartArray("catalog");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // For example 2020-01-08T02:56:19.587000Z.
    private static string SixDigits(DateTimeOffset instant) => instant.UtcDateTime.ToString(
        "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Is(JsonElement element, string property, string expected) =>
        element.TryGetProperty(property, out var value) && Hashing.Same(expected, value.GetString());

    // The error has the form of OpenStack Keystone, with a numeric code.
    private static EmulatorResponse Rejected(int status, string message, string title, string rejection) =>
        EmulatorResponse.Json(
            status,
            json =>
            {
                json.WriteStartObject("error");
                json.WriteNumber("code", status);
                json.WriteString("message", message);
                json.WriteString("title", title);
                json.WriteEndObject();
            },
            rejection: rejection);
}
