using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductClients.Http;

namespace ProductClients.Vendors.Huawei;

/// <summary>Requests a token from IAM with the password of a user, for one project (docs/vendors/huawei.md,
/// "Tokens").</summary>
internal sealed class HuaweiTokenIssuer(VendorContext<HuaweiOptions> context) : TokenIssuer<HuaweiOptions>(context)
{
    private const string SubjectToken = "X-Subject-Token";

    protected override string Problem =>
        $"the response of IAM has no usable {SubjectToken} header, or no token in its body";

    protected override object CredentialsOf(HuaweiOptions options) =>
        (options.IamUser, options.IamPassword, options.IamDomain, options.ProjectId, options.ProjectName);

    // Any value of nocatalog omits the catalog, which may be large, from the response.
    protected override HttpRequestMessage CreateRequest(HuaweiOptions options) => new(
        HttpMethod.Post,
        new Uri(HuaweiModule.IamEndpoint(options)!.AbsoluteUri.TrimEnd('/') + "/v3/auth/tokens?nocatalog=true"))
    {
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(BodyOf(options).ToJsonString()))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf8") },
        },
    };

    // Two tokens would be joined by a comma, and accepted by no service.
    protected override (string? Token, TimeSpan? Lifetime) Read(
        HttpResponseMessage response, JsonElement body, DateTimeOffset requested) =>
        ErrorBody.Property(body, "token") is { ValueKind: JsonValueKind.Object } token
        && response.Headers.NonValidated.TryGetValues(SubjectToken, out var values)
        && values.Count == 1
            ? (values.ToString(), ExpiryOf(token) - requested)
            : default;

    private static JsonObject BodyOf(HuaweiOptions options)
    {
        var user = new JsonObject
        {
            ["domain"] = new JsonObject { ["name"] = options.IamDomain },
            ["name"] = options.IamUser,
            ["password"] = options.IamPassword!.Reveal(),
        };
        var project = new JsonObject
        {
            [options.ProjectName is null ? "id" : "name"] = options.ProjectName ?? options.ProjectId,
        };
        return new JsonObject
        {
            ["auth"] = new JsonObject
            {
                ["identity"] = new JsonObject
                {
                    ["methods"] = new JsonArray("password"),
                    ["password"] = new JsonObject { ["user"] = user },
                },
                ["scope"] = new JsonObject { ["project"] = project },
            },
        };
    }

    private static DateTimeOffset? ExpiryOf(JsonElement token) =>
        ErrorBody.Property(token, "expires_at") is { ValueKind: JsonValueKind.String } expiry
        && Instants.TryParse(expiry.GetString()!, out var instant, out _)
            ? instant
            : null;
}
