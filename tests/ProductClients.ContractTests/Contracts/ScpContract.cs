using ProductClients.ContractTests.App;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using static ProductClients.ProductErrorCode;

namespace ProductClients.ContractTests.Contracts;

/// <summary>Samsung Cloud Platform Product API: <c>GET /v1/products</c>.</summary>
internal sealed class ScpContract : PagedContract
{
    private const string Api = "Product API 1.0, List products";
    private const string ErrorDetail = "Samsung's terraform code, GetDetailFromError";
    private const string RequestId = "req-1";

    private static readonly IStringMatcher Signature = Matching("[A-Za-z0-9+/]{43}=");
    private static readonly IStringMatcher Timestamp = Matching(@"\d{13}");

    public override Registration Registration => Registration.Scp;

    public override Exchange Products => new(
        "scp/products",
        $"{Api}: example response 200, a total of 5",
        List("limit=100").WithParam("limit", "100"),
        Example(200, "scp-products.json"));

    public Exchange ProductsOfAccount => new(
        "scp/products of an account",
        "terraform-sdk, signature_generator.go: Scp-AccountId",
        List("limit=100", "ko-KR").WithParam("limit", "100").WithHeader("Scp-AccountId", Exactly("ACCOUNT-1")),
        Example(200, "scp-products.json"));

    public Exchange FilteredProducts => new(
        "scp/filtered products",
        $"{Api}: parameters; the example matches",
        List("limit=100&product_category_id=NETWORKING&product_id=VPC&product_id=SUBNET&display_name=VPC"
            + "&created_start_date=2023-12-31T00%3A00%3A00&created_end_date=2024-01-02T00%3A00%3A00"
            + "&modified_start_date=2023-12-31T00%3A00%3A00&modified_end_date=2024-01-02T00%3A00%3A00")
            .WithParam("limit", "100").WithParam("product_category_id", "NETWORKING")
            .WithParam("product_id", "VPC", "SUBNET").WithParam("display_name", "VPC")
            .WithParam("created_start_date", "2023-12-31T00:00:00").WithParam("created_end_date", "2024-01-02T00:00:00")
            .WithParam("modified_start_date", "2023-12-31T00:00:00")
            .WithParam("modified_end_date", "2024-01-02T00:00:00"),
        Example(200, "scp-products.json"));

    public Exchange EveryParameter => new(
        "scp/every parameter",
        $"{Api}: every parameter, with the example of each",
        List("limit=10&page=1&product_category_id=NETWORKING&product_id=VPC&display_name=VPC&display_name_ko=VPC"
            + "&kind=PRODUCT&created_start_date=2024-01-01T00%3A00%3A00&created_end_date=2024-01-01T00%3A00%3A00"
            + "&modified_start_date=2024-01-01T00%3A00%3A00&modified_end_date=2024-01-01T00%3A00%3A00"
            + "&sort=created_at%3Aasc")
            .WithParam("limit", "10").WithParam("page", "1").WithParam("product_category_id", "NETWORKING")
            .WithParam("product_id", "VPC").WithParam("display_name", "VPC").WithParam("display_name_ko", "VPC")
            .WithParam("kind", "PRODUCT").WithParam("sort", "created_at:asc")
            .WithParam("created_start_date", "2024-01-01T00:00:00").WithParam("created_end_date", "2024-01-01T00:00:00")
            .WithParam("modified_start_date", "2024-01-01T00:00:00")
            .WithParam("modified_end_date", "2024-01-01T00:00:00"),
        Example(200, "scp-products.json"));

    public Exchange NativeParameters => new(
        "scp/native parameters",
        $"{Api}: parameters that a listing does not set",
        List("limit=10&display_name_ko=VPC&kind=PRODUCT&kind=SERVICE&sort=created_at%3Aasc")
            .WithParam("limit", "10").WithParam("display_name_ko", "VPC")
            .WithParam("kind", "PRODUCT", "SERVICE").WithParam("sort", "created_at:asc"),
        Example(200, "scp-products.json"));

    public override Exchange ProductsOfAwkwardName => new(
        "scp/awkward name",
        AwkwardNameSource,
        List($"limit=100&display_name={EscapedAwkwardName}")
            .WithParam("limit", "100").WithParam("display_name", AwkwardName),
        Json(200, """{"count":0,"current_page":1,"products":[],"total_count":0,"total_pages":0}"""));

    public override Exchange FirstPage => new(
        "scp/page 1", $"{Api}: limit, page and total_pages", List("limit=1").WithParam("limit", "1"), Page(1));

    public override Exchange SecondPage => new(
        "scp/page 2",
        $"{Api}: limit, page and total_pages",
        List("limit=1&page=2").WithParam("limit", "1").WithParam("page", "2"),
        Page(2));

    public override IReadOnlyList<DocumentedError> Errors =>
    [
        WithoutBody(400, $"{Api}: response 400", InvalidRequest),
        WithoutBody(401, $"{Api}: response 401", Authentication),
        WithoutBody(503, "errors that the gateway sends sporadically", Unavailable),
        WithoutBody(504, "errors that the gateway sends sporadically", Unavailable),
        Error(
            "400 detail",
            $"{ErrorDetail}: detail is a list, status a number",
            Json(400, $$"""
                {"errors":[{"code":"BadRequest","detail":["limit must be positive"],"title":"Bad Request","status":400,
                "request_id":"{{RequestId}}"}]}
                """),
            InvalidRequest,
            "BadRequest",
            "limit must be positive",
            RequestId),
        Error(
            "401 signature",
            $"{ErrorDetail}: detail and status are texts",
            Json(401, $$"""
                {"errors":[{"code":"HmacValidFail","detail":"HmacValidFail","title":"Unauthorized","status":"401",
                "request_id":"{{RequestId}}"}]}
                """),
            Authentication,
            "HmacValidFail",
            "HmacValidFail",
            RequestId),
        OfGateway("401 catalog", "the gateway's own error, for a service of another account", "catalog has not target"),
        OfGateway("401 gateway", "the gateway's own error", "rejected by gateway"),
        Error(
            "404",
            "Spring's envelope, an unknown route",
            Json(404, """
                {"timestamp":"2026-01-01T00:00:00.000+00:00","status":404,"error":"Not Found","path":"/v1/products"}
                """),
            NotFound,
            "Not Found",
            "Not Found"),
        Error(
            "502",
            "errors that the gateway sends sporadically",
            Status(502).WithHeader("Content-Type", "text/html").WithBody("<html><body>502 Bad Gateway</body></html>"),
            Unavailable,
            vendorCode: null,
            "<html><body>502 Bad Gateway</body></html>"),
    ];

    private static IRequestBuilder List(string query, string language = "en-US") => Get("/v1/products", query)
        .WithHeader("Scp-Accesskey", Exactly("AKEXAMPLE"))
        .WithHeader("Scp-Signature", Signature)
        .WithHeader("Scp-Timestamp", Timestamp)
        .WithHeader("Scp-ClientType", Exactly("Openapi"))
        .WithHeader("Accept-Language", Exactly(language))
        .WithHeader("Scp-Api-Version", Exactly("product 1.0"));

    private static IResponseBuilder Page(int number) => Json(200, $$"""
        {"count":1,"current_page":{{number}},
        "products":[{"display_name":"A product","product_id":"p-{{number}}"}],"total_count":2,"total_pages":2}
        """);

    private DocumentedError WithoutBody(int status, string source, ProductErrorCode code) => Error(
        $"{status}", $"{source}; no body is documented", Status(status), code, vendorCode: null, message: "");

    private DocumentedError OfGateway(string name, string source, string detail)
    {
        var response = Json(401, $$"""
            {"errors":[{"detail":"{{detail}}","title":"Unauthorized","status":"401","request_id":"{{RequestId}}"}]}
            """);
        return Error(name, source, response, Authentication, "Unauthorized", detail, RequestId);
    }
}
