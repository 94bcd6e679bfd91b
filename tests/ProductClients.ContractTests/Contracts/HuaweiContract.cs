using ProductClients.ContractTests.App;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using static ProductClients.ProductErrorCode;

namespace ProductClients.ContractTests.Contracts;

/// <summary>Huawei Cloud MetaStudio: <c>GET /v1/{project_id}/products</c>, and the token endpoint of IAM.</summary>
internal sealed partial class HuaweiContract : PagedContract, ITokenContract
{
    private const string Api = "MetaStudio API Reference, Querying Products";
    private const string Gateway = "devg-apisign, api-sign-errorcode";
    private const string GatewayFaq = "apig-faq-0003";
    private const string Iam = "Identity and Access Management, iam_30_0001";
    private const string IamContentType = "application/json;charset=UTF-8";
    private const string ProjectId = "6a6a1f8354f64dd9b9a614def7b59d83";
    private const string RequestId = "80ef6cf30b8ef0f6b9b8d3b3c1b2a1f0";
    private const string ErrorRequestId = "c0ffee00b8ef0f6b9b8d3b3c1b2a1f0e";
    private const string BadIam = "Incorrect IAM authentication information: ";

    private static readonly IStringMatcher SdkDate = Matching(@"\d{8}T\d{6}Z");
    private static readonly IStringMatcher ContentType = Matching("application/json; ?charset=utf8");
    private static readonly IStringMatcher Length = Matching(@"\d+");
    private static readonly IStringMatcher Signature = SignatureOf("host;x-project-id;x-sdk-date");
    private static readonly IStringMatcher AppUserSignature = SignatureOf("host;x-app-userid;x-project-id;x-sdk-date");
    private static readonly IStringMatcher TemporaryKeySignature =
        SignatureOf("host;x-project-id;x-sdk-date;x-security-token");

    private static readonly IStringMatcher DerivedKeySignature = Matching(
        @"V11-HMAC-SHA256 Credential=AKEXAMPLE/\d{8}/cn-north-4/metastudio, "
        + "SignedHeaders=host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}");

    public override Registration Registration => Registration.Huawei;

    public Registration TokenRegistration => Registration.HuaweiToken;

    public override Exchange Products => First100(
        "huawei/products", $"{Api}: example of status 200", static list => Signed(list, Signature));

    public Exchange ProductsOfAppUser => First100(
        "huawei/products of an application's user",
        $"{Api}: table 3, X-App-UserId",
        static list => Signed(list, AppUserSignature).WithHeader("X-App-UserId", Exactly("user-1")));

    public Exchange ProductsWithTemporaryKey => First100(
        "huawei/products with a temporary key",
        "devg-apisign, api-sign-securetoken: a temporary access key",
        static list => Signed(list, TemporaryKeySignature)
            .WithHeader("X-Security-Token", Exactly("SecurityTokenExample==")));

    public Exchange ProductsWithDerivedKey => First100(
        "huawei/products with a derived key",
        "huaweicloud-sdk: V11-HMAC-SHA256, a derived key",
        static list => Signed(list, DerivedKeySignature));

    public Exchange FilteredProducts => new(
        "huawei/filtered products",
        $"{Api}: table 2; the example matches",
        Filtered(
            "offset=0&limit=100&create_until=2021-09-30T10%3A43%3A18Z&create_since=2021-09-30T10%3A43%3A16Z"
            + "&name=Meeting&tag=Huawei"),
        Success("huawei-products.json"));

    public Exchange ProductsOfStatuses => new(
        "huawei/products of statuses",
        $"{Api}: table 2; the example does not match the statuses",
        Filtered(
            "offset=0&limit=100&create_until=2021-09-30T10%3A43%3A18Z&create_since=2021-09-30T10%3A43%3A16Z"
            + "&name=Meeting&tag=Huawei&state=ACTIVED%2CUNACTIVED%2CBLOCK%2CDELETED")
            .WithParam("state", "ACTIVED,UNACTIVED,BLOCK,DELETED"),
        Success("huawei-products.json"));

    public Exchange EveryParameter => new(
        "huawei/every parameter",
        $"{Api}: every parameter of table 2",
        Signed(List(
            "offset=0&limit=10&sort_key=create_time&sort_dir=desc&create_until=2024-02-01T00%3A00%3A00Z"
            + "&create_since=2020-07-30T10%3A43%3A17Z&name=Meet&tag=Hua&state=ACTIVED%2CCREATING"))
            .WithParam("offset", "0").WithParam("limit", "10")
            .WithParam("sort_key", "create_time").WithParam("sort_dir", "desc")
            .WithParam("create_until", "2024-02-01T00:00:00Z").WithParam("create_since", "2020-07-30T10:43:17Z")
            .WithParam("name", "Meet").WithParam("tag", "Hua").WithParam("state", "ACTIVED,CREATING"),
        Success("huawei-products.json"));

    public override Exchange ProductsOfAwkwardName => new(
        "huawei/awkward name",
        AwkwardNameSource,
        Signed(List($"offset=0&limit=100&name={EscapedAwkwardName}"))
            .WithParam("offset", "0").WithParam("limit", "100").WithParam("name", AwkwardName),
        Json(200, """{"count":0,"products":[]}"""));

    public override Exchange FirstPage => Page(0, "p-1");

    public override Exchange SecondPage => Page(1, "p-2");

    public IReadOnlyList<DocumentedError> TokenErrors =>
    [
        Error(
            "401",
            $"{Iam}: status 401",
            Json(401, """
                {"error":{"message":"The username or password is wrong.","code":401,"title":"Unauthorized"}}
                """, IamContentType),
            Authentication,
            "401",
            "The username or password is wrong."),
    ];

    public override IReadOnlyList<DocumentedError> Errors =>
    [
        Error(
            "400",
            $"{Api}: example of status 400",
            Example(400, "huawei-error-400.json"),
            InvalidRequest,
            "MSS.00000003",
            "Invalid parameter"),
        Error(
            "500",
            $"{Api}: example of status 500",
            Example(500, "huawei-error-500.json"),
            Unavailable,
            "MSS.00000004",
            "Internal Error"),
        Error(
            "400 gateway",
            $"{Gateway}: APIGW.0201 of status 400; message from apig_03_0048: APIG.0201",
            400,
            "APIGW.0201",
            "API request error."),
        Error(
            "401 access key",
            $"{GatewayFaq}: APIG.0301, an access key that does not exist",
            401,
            "APIG.0301",
            BadIam + "Get secretKey failed,ak:******,err:ak not exist"),
        Error(
            "401 expired",
            "huaweicloud-sdk-java-v3, issue 44: APIGW.0301, a signature older than 15 minutes",
            401,
            "APIGW.0301",
            BadIam + "calc aksk signature fail:signature expired, signature time:20260101T000000Z,server "
                + "time:20260101T001501Z"),
        Error(
            "401 locked",
            $"{GatewayFaq}: APIGW.0301 after five failures",
            401,
            "APIGW.0301",
            BadIam + "AK access failed to reach the limit,forbidden."),
        Error("401 signature", $"{Gateway}: APIGW.0301", 401, "APIGW.0301", BadIam + "verify aksk signature fail"),
        Error(
            "401 token",
            $"{GatewayFaq}: APIGW.0301, a token that has expired or is damaged",
            401,
            "APIGW.0301",
            BadIam + "decrypt token fail"),
        Error(
            "404",
            $"{Gateway}: APIGW.0101",
            404,
            "APIGW.0101",
            "The API does not exist or has not been published in the environment"),
        Error(
            "404 backend",
            $"{Gateway}: APIGW.0103; message from apig_03_0048: APIG.0103",
            404,
            "APIGW.0103",
            "The backend does not exist."),
        Error("413", $"{Gateway}: APIGW.0201", 413, "APIGW.0201", "Request entity too large"),
        Error(
            "429",
            $"{Gateway}: APIGW.0308",
            429,
            "APIGW.0308",
            "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 second"),
    ];

    public Exchange ProductsWith(string token) => First100(
        "huawei/products with a token",
        $"{Api}: table 3, X-Auth-Token",
        list => list.WithHeader("X-Auth-Token", Exactly(token)));

    public Exchange Token(string token) => new(
        "huawei/token",
        $"{Iam}: obtaining a user token through password authentication",
        Post("/v3/auth/tokens", "nocatalog=true").WithParam("nocatalog", "true")
            .WithHeader("Content-Type", ContentType).WithHeader("Content-Length", Length)
            .WithBodyAsJson(new JsonMatcher($$$"""
                { "auth": {
                    "identity": {
                        "methods": ["password"],
                        "password": {
                            "user": { "domain": { "name": "DOMAIN" }, "name": "USER", "password": "PASS" }
                        }
                    },
                    "scope": { "project": { "id": "{{{ProjectId}}}" } }
                } }
                """)),
        Example(201, "huawei-token.json", IamContentType).WithHeader("X-Subject-Token", token));

    private static Exchange First100(
        string name, string source, Func<IRequestBuilder, IRequestBuilder> authenticate) => new(
        name,
        source,
        authenticate(List("offset=0&limit=100")).WithParam("offset", "0").WithParam("limit", "100"),
        Success("huawei-products.json"));

    private static Exchange Page(int offset, string id) => new(
        $"huawei/page from {offset}",
        $"{Api}: offset and limit of table 2, count of table 5",
        Signed(List($"offset={offset}&limit=1")).WithParam("offset", $"{offset}").WithParam("limit", "1"),
        Json(200, $$"""{"count":2,"products":[{"product_id":"{{id}}","name":"A product","state":"ACTIVED"}]}"""));

    private static IRequestBuilder Filtered(string query) => Signed(List(query))
        .WithParam("offset", "0").WithParam("limit", "100")
        .WithParam("create_until", "2021-09-30T10:43:18Z").WithParam("create_since", "2021-09-30T10:43:16Z")
        .WithParam("name", "Meeting").WithParam("tag", "Huawei");

    private static IRequestBuilder List(string query) => Get($"/v1/{ProjectId}/products", query);

    private static IRequestBuilder Signed(IRequestBuilder request, IStringMatcher? signature = null) => request
        .WithHeader("Authorization", signature ?? Signature)
        .WithHeader("X-Sdk-Date", SdkDate)
        .WithHeader("X-Project-Id", Exactly(ProjectId));

    private static IStringMatcher SignatureOf(string headers) =>
        Matching($"SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders={headers}, Signature=[0-9a-f]{{64}}");

    private static IResponseBuilder Success(string file) => Example(200, file).WithHeader("X-Request-Id", RequestId);

    private DocumentedError Error(string name, string source, int status, string vendorCode, string message)
    {
        var code = status switch
        {
            401 => Authentication,
            404 => NotFound,
            429 => RateLimited,
            _ => InvalidRequest,
        };
        var response = Json(status, $$"""
            {"error_msg":"{{message}}","error_code":"{{vendorCode}}","request_id":"{{ErrorRequestId}}"}
            """);
        return Error(name, source, response, code, vendorCode, message, ErrorRequestId);
    }
}
