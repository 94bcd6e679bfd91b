using ProductClients.ContractTests.App;
using WireMock.Matchers;
using static ProductClients.ProductErrorCode;

namespace ProductClients.ContractTests.Contracts;

/// <summary>Qiniu spock: <c>GET /api/products</c>.</summary>
internal sealed partial class QiniuContract : VendorContract
{
    private const string Path = "/api/products";
    private const string ErrorPage = "kodo/3928, error responses";
    private const string RequestId = "wFUAAHp7Yq3xUXIY";

    private static readonly IStringMatcher QiniuDate = Matching(@"\d{8}T\d{6}Z");
    private static readonly IStringMatcher QiniuSignature = Matching("Qiniu AKEXAMPLE:[A-Za-z0-9_-]{27}=");
    private static readonly IStringMatcher QBoxSignature = Matching("QBox AKEXAMPLE:[A-Za-z0-9_-]{27}=");

    public override Registration Registration => Registration.Qiniu;

    public override Registration SignedRegistration => Registration.QiniuSigned;

    public override Exchange Products => new(
        "qiniu/products", "spock, 列出所有产品信息: response 200", Get(Path), Example(200, "qiniu-products.json"));

    public override Exchange SignedProducts => new(
        "qiniu/signed products",
        "kodo/1201: Qiniu <AccessKey>:<EncodedSign>",
        Get(Path).WithHeader("X-Qiniu-Date", QiniuDate).WithHeader("Authorization", QiniuSignature),
        Example(200, "qiniu-products.json"));

    public Exchange QBoxProducts => new(
        "qiniu/products signed for QBox",
        "kodo/1201: QBox <AccessKey>:<EncodedSign>",
        Get(Path).WithHeader("Authorization", QBoxSignature),
        Example(200, "qiniu-products.json"));

    public override IReadOnlyList<DocumentedError> Errors =>
    [
        Error(
            "622",
            "spock, 列出所有产品信息: 622",
            Example(622, "qiniu-error-622.json").WithHeader("X-Reqid", RequestId),
            Unavailable,
            "622",
            "List Products Error",
            RequestId),
        Error(
            "573",
            $"{ErrorPage}: 573, too many requests",
            Json(573, """{"code":573,"error":"too many requests"}""").WithHeader("X-Reqid", RequestId),
            RateLimited,
            "573",
            "too many requests",
            RequestId),
        WithMessage(401, ErrorPage, "bad token", Authentication),
        WithMessage(403, "kodo/1201", "request time too skewed", PermissionDenied),
        WithMessage(503, ErrorPage, "service unavailable", Unavailable),
        WithMessage(612, ErrorPage, "no such file or directory", Unknown),
        WithMessage(631, ErrorPage, "no such bucket", Unknown),
        WithoutBody(400, "a malformed request", InvalidRequest),
        WithoutBody(404, "no such resource", NotFound),
        WithoutBody(405, "a wrong method", InvalidRequest),
        WithoutBody(406, "a wrong checksum", InvalidRequest),
        WithoutBody(413, "a request that is too large", InvalidRequest),
        WithoutBody(419, "an account that is frozen", InvalidRequest),
        WithoutBody(478, "a mirror that fails", InvalidRequest),
        WithoutBody(502, "a bad gateway", Unavailable),
        WithoutBody(504, "an operation that took too long", Unavailable),
        WithoutBody(579, "a callback that failed", Unavailable),
        WithoutBody(599, "a failure of the service", Unavailable),
        WithoutBody(608, "a resource that has changed", Unknown),
        WithoutBody(614, "a resource that exists", Unknown),
        WithoutBody(630, "too many buckets", Unknown),
        WithoutBody(640, "a wrong marker", Unknown),
        WithoutBody(701, "an upload that cannot go on", Unknown),
        WithoutMeaning(509, Unavailable),
        WithoutMeaning(616, Unknown),
        WithoutMeaning(618, Unknown),
        WithoutMeaning(632, Unknown),
    ];

    private DocumentedError WithMessage(int status, string source, string message, ProductErrorCode code) => Error(
        $"{status}",
        $"{source}: {status}, {message}",
        Json(status, $$"""{"error":"{{message}}"}""").WithHeader("X-Reqid", RequestId),
        code,
        vendorCode: null,
        message,
        RequestId);

    private DocumentedError WithoutBody(int status, string meaning, ProductErrorCode code) =>
        WithoutBody(status, code, $"{ErrorPage}: {status}, {meaning}; no body is documented");

    private DocumentedError WithoutMeaning(int status, ProductErrorCode code) =>
        WithoutBody(status, code, $"csharp-sdk, HttpCode: {status}; no meaning and no body are documented");

    private DocumentedError WithoutBody(int status, ProductErrorCode code, string source)
    {
        var response = Status(status).WithHeader("X-Reqid", RequestId);
        return Error($"{status}", source, response, code, vendorCode: null, message: "", RequestId);
    }
}
