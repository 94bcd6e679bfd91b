using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Server;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <summary>
/// The requests and responses that a vendor documents, in terms of WireMock.Net. Each property creates new objects.
/// </summary>
internal abstract class VendorContract
{
    private static readonly IStringMatcher Host = Matching(@"127\.0\.0\.1:\d+");
    private static readonly IStringMatcher UserAgent = Matching(@"ProductClients/\d+\.\d+\.\d+");
    private static readonly IStringMatcher AcceptEncoding = Matching("gzip(, [a-z]+)*");

    public static IReadOnlyList<VendorContract> All { get; } =
        [new HuaweiContract(), new LicenseSpringContract(), new NcpContract(), new QiniuContract(), new ScpContract()];

    /// <summary>Gets the registration as an application configures it.</summary>
    public abstract Registration Registration { get; }

    /// <summary>Gets the request for all products, and the example of the vendor's page.</summary>
    public abstract Exchange Products { get; }

    /// <summary>Gets the registration whose requests are signed.</summary>
    public virtual Registration SignedRegistration => Registration;

    /// <summary>Gets the same request with a signature.</summary>
    public virtual Exchange SignedProducts => Products;

    /// <summary>Gets every error that the vendor documents.</summary>
    public abstract IReadOnlyList<DocumentedError> Errors { get; }

    protected string Name => Registration.Name;

    public static VendorContract Of(string vendor) => All.Single(contract => contract.Name == vendor);

    /// <summary>Returns a matcher for an equal value, including case.</summary>
    public static IStringMatcher Exactly(string value) => new ExactMatcher(value);

    /// <summary>Returns a response without a body.</summary>
    public static IResponseBuilder Status(int status) => Response.Create().WithStatusCode(status);

    /// <summary>Returns a response with a JSON body.</summary>
    public static IResponseBuilder Json(int status, string body, string contentType = "application/json") =>
        Status(status).WithHeader("Content-Type", contentType).WithBody(body);

    /// <summary>Returns a response whose body is an example of the vendor's page, byte for byte.</summary>
    protected static IResponseBuilder Example(
        int status, string file, string contentType = "application/json") => Status(status)
        .WithHeader("Content-Type", contentType)
        .WithBodyFromFile(Path.Combine(AppContext.BaseDirectory, "Examples", file));

    /// <summary>Returns a matcher for values that the pattern matches completely.</summary>
    protected static IStringMatcher Matching(string pattern) => new RegexMatcher($@"\A(?:{pattern})\z");

    protected static IRequestBuilder Get(string path, string query = "") =>
        With(Request.Create().UsingGet(), path, query);

    protected static IRequestBuilder Post(string path, string query = "") =>
        With(Request.Create().UsingPost(), path, query);

    protected static IRequestBuilder Delete(string path) => With(Request.Create().UsingDelete(), path, query: "");

    protected DocumentedError Error(
        string name,
        string source,
        IResponseBuilder response,
        ProductErrorCode code,
        string? vendorCode,
        string? message,
        string? requestId = null) => new(name, source, response, new(code, vendorCode, message, requestId));

    // Adds the headers of every request. The raw target has the bytes before path and parameters are decoded.
    private static IRequestBuilder With(IRequestBuilder request, string path, string query) => request
        .WithPath(Exactly(path))
        .WithHeader(Wire.Target, Exactly(query.Length == 0 ? path : $"{path}?{query}"))
        .WithHeader("Host", Host)
        .WithHeader("User-Agent", UserAgent)
        .WithHeader("Accept", Exactly("application/json"))
        .WithHeader("Accept-Encoding", AcceptEncoding);
}
