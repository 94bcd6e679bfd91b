using ProductClients.ContractTests.App;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using static ProductClients.ProductErrorCode;

namespace ProductClients.ContractTests.Contracts;

/// <summary>NAVER Cloud API Gateway: <c>GET /api/v1/products</c>.</summary>
internal sealed class NcpContract : PagedContract
{
    private const string Guide = "API Gateway API guide, View product list";
    private const string Statuses = "API Gateway response status codes";
    private const string ErrorShapes = "api-call-lgc-errorhandling";
    private const string TraceId = "4vdas6gmjvlvc";

    private static readonly IStringMatcher Timestamp = Matching(@"\d{13}");
    private static readonly IStringMatcher Signature = Matching("[A-Za-z0-9+/]{43}=");

    public override Registration Registration => Registration.Ncp;

    public override Exchange Products => new(
        "ncp/products", $"{Guide}: response example", First100(), Example(200, "ncp-example.json"));

    public Exchange ProductsWithApiKey => new(
        "ncp/products with an API key",
        "API Gateway request headers: x-ncp-apigw-api-key",
        First100().WithHeader("x-ncp-apigw-api-key", Exactly("PRIMARY-KEY-EXAMPLE")),
        Example(200, "ncp-example.json"));

    public Exchange SyntaxExample => new(
        "ncp/syntax", $"{Guide}: response syntax, a total of 6", First100(), Example(200, "ncp-syntax.json"));

    public Exchange AfterSyntaxExample => new(
        "ncp/after syntax",
        $"{Guide}: an empty page",
        List("offset=1&limit=100").WithParam("offset", "1").WithParam("limit", "100"),
        Json(200, """{"initialCount":0,"productPage":{"total":6,"content":[]}}"""));

    public Exchange ProductsOfName => new(
        "ncp/products of a name",
        $"{Guide}: request query parameters; the example matches",
        List("offset=0&limit=100&productName=product")
            .WithParam("offset", "0").WithParam("limit", "100").WithParam("productName", "product"),
        Example(200, "ncp-example.json"));

    public Exchange PublishedProducts => new(
        "ncp/published products",
        $"{Guide}: request query parameters; the example is not published",
        List("offset=0&limit=100&productName=product&isPublished=true")
            .WithParam("offset", "0").WithParam("limit", "100")
            .WithParam("productName", "product").WithParam("isPublished", "true"),
        Example(200, "ncp-example.json"));

    public Exchange EveryParameter => new(
        "ncp/every parameter",
        $"{Guide}: every request query parameter",
        List("offset=0&limit=10&productName=product&isPublished=false&subscriptionCode=PUBLIC&hasDeployedStage=true"
            + "&hasStageNotAssociatedWithUsagePlanId=plan-1")
            .WithParam("offset", "0").WithParam("limit", "10")
            .WithParam("productName", "product").WithParam("isPublished", "false")
            .WithParam("subscriptionCode", "PUBLIC").WithParam("hasDeployedStage", "true")
            .WithParam("hasStageNotAssociatedWithUsagePlanId", "plan-1"),
        Example(200, "ncp-example.json"));

    public override Exchange ProductsOfAwkwardName => new(
        "ncp/awkward name",
        AwkwardNameSource,
        List($"offset=0&limit=100&productName={EscapedAwkwardName}")
            .WithParam("offset", "0").WithParam("limit", "100").WithParam("productName", AwkwardName),
        Json(200, """{"initialCount":0,"productPage":{"total":0,"content":[]}}"""));

    public override Exchange FirstPage => Page(0, "p-1");

    public override Exchange SecondPage => Page(1, "p-2");

    public override IReadOnlyList<DocumentedError> Errors =>
    [
        Error("400", 400, "100", "Bad Request Exception", InvalidRequest),
        Error("401 permission", 401, "210", "Permission Denied", PermissionDenied),
        Error("403", 403, "230", "Forbidden", PermissionDenied),
        Error("404", 404, "300", "Not Found Exception", NotFound),
        Error("413", 413, "430", "Request Entity Too Large", InvalidRequest),
        Error("429 quota", 429, "400", "Quota Exceeded", RateLimited),
        Error("429 throttle", 429, "410", "Throttle Limited", RateLimited),
        Error("429 rate", 429, "420", "Rate Limited", RateLimited),
        Error("500", 500, "900", "Unexpected Error", Unavailable),
        Error("503", 503, "500", "Endpoint Error", Unavailable),
        Error("504", 504, "510", "Endpoint Timeout", Unavailable),
        Error(
            "401 authentication",
            $"{Statuses}: 401, 200",
            Text(401, """
                {"error":{"errorCode":"200","message":"Authentication Failed",
                "details":"Invalid authentication information."}}
                """),
            Authentication,
            "200",
            "Authentication Failed: Invalid authentication information.",
            TraceId),
        Error(
            "401 missing",
            $"{Statuses}: 401, 200",
            Text(401, """
                {"error":{"errorCode":"200","message":"Authentication Failed",
                "details":"Authentication information are missing."}}
                """),
            Authentication,
            "200",
            "Authentication Failed: Authentication information are missing.",
            TraceId),
        Error(
            "429 number",
            $"{Statuses}: 429, 410; the code is a number and the details are null",
            Text(429, """{"error":{"errorCode":410,"message":"Throttle Limited","details":null}}"""),
            RateLimited,
            "410",
            "Throttle Limited",
            TraceId),
        Error(
            "400 errorMessage",
            $"{ErrorShapes}: errorMessage",
            Text(400, """{"errorMessage":"Bad Request Exception","errorCode":"100"}"""),
            InvalidRequest,
            "100",
            "Bad Request Exception",
            TraceId),
        Error(
            "400 responseError",
            $"{ErrorShapes}: responseError",
            Text(400, """{"responseError":{"returnCode":"800","returnMessage":"Invalid parameter"}}"""),
            InvalidRequest,
            "800",
            "Invalid parameter",
            TraceId),
    ];

    private static Exchange Page(int offset, string id) => new(
        $"ncp/page from {offset}",
        $"{Guide}: offset, limit and total",
        List($"offset={offset}&limit=1").WithParam("offset", $"{offset}").WithParam("limit", "1"),
        Json(200, $$$"""
            {"initialCount":2,"productPage":{"total":2,"content":[
            {"productId":"{{{id}}}","productName":"A product","isPublished":true}]}}
            """));

    private static IRequestBuilder First100() =>
        List("offset=0&limit=100").WithParam("offset", "0").WithParam("limit", "100");

    /// <summary>Returns a request for a page. The caller adds the matchers of the parameters.</summary>
    public static IRequestBuilder List(string query) => Get("/api/v1/products", query)
        .WithHeader("x-ncp-apigw-timestamp", Timestamp)
        .WithHeader("x-ncp-iam-access-key", Exactly("AKEXAMPLE"))
        .WithHeader("x-ncp-apigw-signature-v2", Signature);

    private static IResponseBuilder Text(int status, string body) => Status(status)
        .WithHeader("Content-Type", "text/plain;charset=UTF-8").WithHeader("x-ncp-trace-id", TraceId).WithBody(body);

    private DocumentedError Error(string name, int status, string vendorCode, string message, ProductErrorCode code)
    {
        var response = Text(status, $$$"""{"error":{"errorCode":"{{{vendorCode}}}","message":"{{{message}}}"}}""");
        return Error(name, $"{Statuses}: {status}, {vendorCode}", response, code, vendorCode, message, TraceId);
    }
}
