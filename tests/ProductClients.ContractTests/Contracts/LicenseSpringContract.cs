using ProductClients.ContractTests.App;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using static ProductClients.ProductErrorCode;

namespace ProductClients.ContractTests.Contracts;

/// <summary>LicenseSpring License API v4: <c>GET /api/v4/products</c>, and the token endpoint.</summary>
internal sealed class LicenseSpringContract : VendorContract, ITokenContract
{
    private const string Api = "License API v4, List Products";
    private const string Responses = "error responses";
    private const string Codes = "errors and response codes";
    private const string OAuth = "License API Authorization, OAuth";
    private const string Keycloak = "Keycloak: error and error_description";

    private static readonly IStringMatcher Date =
        Matching(@"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT");

    private static readonly IStringMatcher Signature = Matching(
        "algorithm=\"hmac-sha256\",headers=\"date\",signature=\"[A-Za-z0-9+/]{43}=\",apikey=\"API-KEY-EXAMPLE\"");

    private static readonly IStringMatcher Length = Matching(@"\d+");

    public override Registration Registration => Registration.LicenseSpring;

    public Registration TokenRegistration => Registration.LicenseSpringToken;

    public override Exchange Products => new(
        "licensespring/products",
        $"{Api}: example response 200",
        List().WithHeader("Authorization", Signature),
        Example(200, "licensespring-products.json"));

    public IReadOnlyList<DocumentedError> TokenErrors =>
    [
        TokenError(401, "unauthorized_client", "Invalid client or Invalid client credentials"),
        TokenError(400, "invalid_client", "Invalid client credentials"),
    ];

    public override IReadOnlyList<DocumentedError> Errors =>
    [
        Error(400, Responses, "validation_error", "Validation error", InvalidRequest),
        Error(400, Responses, "invalid_api_key", "Invalid API key", Authentication),
        Error(400, Responses, "date_header_diff", "Date header difference is too large", Authentication),
        Error(
            400,
            $"{Responses}, whose status is 400 there",
            "api_key_product_not_allowed",
            "API key is not allowed for this product",
            PermissionDenied),
        Error(
            400, $"{Responses}, by the API page", "signature_mismatch", "Signature mismatch", Authentication),
        Error(
            400,
            $"{Responses}; no message is documented, so the code is the message",
            "invalid_json",
            "invalid_json",
            InvalidRequest),
        Error(
            400,
            $"{Responses}, with the message of the page's 404 example",
            "missing_headers",
            "must have required property 'authorization'",
            InvalidRequest),
        Error(
            400,
            $"{Responses}, with the message of the page's 404 example",
            "missing_parameters",
            "missing parameters",
            InvalidRequest),
        Error(400, Codes, "active_license_required", "active license is required", InvalidRequest),
        Error(400, Codes, "archived_product", "Provided product is archived", InvalidRequest),
        Error(400, Codes, "disabled_product", "Provided product is disabled", InvalidRequest),
        Error(400, Codes, "hmac_required", "hmac is required algorithm", Authentication),
        Error(
            400,
            Codes,
            "authorization_invalid_headers",
            "invalid headers value in authorization",
            Authentication),
        Error(
            400,
            Codes,
            "authorization_missing_params",
            "some parameters are missing in authorization: different, parameters",
            Authentication),
        Error(
            401, $"{Responses}, by the SDK page", "signature_mismatch", "Signature mismatch", Authentication),
        Error(
            403,
            Responses,
            "api_key_product_not_allowed",
            "API key is not allowed for this product",
            PermissionDenied),
        Error(404, Responses, "not_found", "Not found", NotFound),
        Error(500, Responses, "internal_error", "Internal error", Unavailable),
        Error(
            "404 examples",
            $"{Api}: error examples of status 404",
            Example(404, "licensespring-error-404.json"),
            NotFound,
            "unknown_product",
            "unknown_product: Provided product code x was not found.; missing_headers: must have required property "
                + "'authorization'; missing_parameters: missing parameters"),
    ];

    public Exchange ProductsWith(string token) => new(
        "licensespring/products with a token",
        $"{OAuth}: a bearer token beside Date",
        List().WithHeader("Authorization", Exactly($"Bearer {token}")),
        Example(200, "licensespring-products.json"));

    // The secret is "a+b &c=d".
    public Exchange Token(string token) => new(
        "licensespring/token",
        $"{OAuth}: token request and response",
        Post("/realms/user-portal/protocol/openid-connect/token")
            .WithHeader("Content-Type", Exactly("application/x-www-form-urlencoded"))
            .WithHeader("Content-Length", Length)
            .WithBody(Exactly("grant_type=client_credentials&client_id=client-1&client_secret=a%2Bb+%26c%3Dd")),
        Json(200, $$"""
            {"access_token":"{{token}}","expires_in":480,"refresh_expires_in":0,"token_type":"Bearer",
            "not-before-policy":0,"scope":"profile email"}
            """));

    private static IRequestBuilder List() => Get("/api/v4/products").WithHeader("Date", Date);

    private DocumentedError Error(int status, string source, string vendorCode, string message, ProductErrorCode code)
    {
        var response = Json(status, $$"""{"status":{{status}},"code":"{{vendorCode}}","message":"{{message}}"}""");
        return Error($"{status} {vendorCode}", $"{Api}: error schema; {source}", response, code, vendorCode, message);
    }

    private DocumentedError TokenError(int status, string error, string description)
    {
        var response = Json(status, $$"""{"error":"{{error}}","error_description":"{{description}}"}""");
        return Error($"{status}", Keycloak, response, Authentication, error, description);
    }
}
