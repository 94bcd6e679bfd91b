using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

internal sealed class NcpSample() : TypedVendorSample<NcpOptions, INcpProductsApi>(
    new NcpModule(), static (builder, configure) => builder.AddNcp("acme", configure))
{
    public static readonly NcpProduct Native = new()
    {
        ProductId = "p1",
        ProductName = "n1",
        ProductDescription = "d1",
        IsPublished = true,
        ModTime = new DateTimeOffset(2000, 1, 23, 4, 56, 7, TimeSpan.FromHours(9)),
    };

    public override ErrorSample Error => new()
    {
        Body = """{"error":{"errorCode":"900","message":"M"}}""",
        UnknownBodies = ["{\"error\":\"text\"}", "{\"error\":"],
        RequestIdHeader = "x-ncp-trace-id",
        Message = (
            401,
            """
            {
              "error": {
                "errorCode": "200", "message": "Authentication Failed", "details": "Invalid authentication information."
              }
            }
            """,
            "acme (Ncp): Authentication (HTTP 401, vendor code 200): Authentication Failed: "
            + "Invalid authentication information. "
            + "[request r-1]"),
    };

    public override ModelSample Model => new()
    {
        Mapped = new()
        {
            Registration = "acme",
            Vendor = "Ncp",
            Id = "p1",
            Name = "n1",
            Description = "d1",
            Status = ProductStatus.Active,
            UpdatedAt = Native.ModTime,
            Native = Native,
        },
        EmptyProduct = new NcpProduct(),
        Map = static native => NcpProductMapper.Map("acme", (NcpProduct)native),
        Read = static json => JsonSerializer.Deserialize(json, NcpJsonContext.Default.NcpProductList),
        Empty = new NcpProductList(),
    };

    public override OptionSample Options => new()
    {
        Settings = [("AccessKey", "ak-1"), ("SecretKey", "sk-secret"), ("ApiKey", "api-secret")],
        Missing = "AccessKey is missing; it must be the id of the access key; "
            + "SecretKey is missing; it must be the secret of the access key.",
        Unsendable =
        [
            ("AccessKey", "키", "U+D0A4 at position 0"),
            ("SecretKey", "s\tecret", "U+0009 at position 1"),
            ("ApiKey", "api\r\nX-Other: 1", "U+000D at position 3"),
        ],
        NeverEmpty = ["AccessKey", "SecretKey", "ApiKey"],
    };

    public override RequestSample Request => new()
    {
        ExampleResponse = "ncp-example.json",
        ExampleQuery = new NcpProductQuery
        {
            HasDeployedStage = true,
            IsPublished = false,
            SubscriptionCode = NcpSubscription.Public,
        },
        // The documentation has hasDeployedStage first. The order has no meaning.
        ExampleAddress = "https://apigateway.apigw.ntruss.com/api/v1/products"
            + "?isPublished=false&subscriptionCode=PUBLIC&hasDeployedStage=true",
        WithoutId = ("""{ "productPage": { "content": [ null ] } }""", 1),
    };

    public override PageSample Page => new()
    {
        Path = "/api/v1/products",
        EmptyQuery = new NcpProductQuery(),
        EveryParameter = (
            new NcpProductQuery
            {
                Offset = long.MaxValue,
                Limit = long.MaxValue,
                ProductName = "product",
                IsPublished = true,
                SubscriptionCode = NcpSubscription.Protected,
                HasDeployedStage = false,
                HasStageNotAssociatedWithUsagePlanId = "plan-1",
            },
            "?offset=9223372036854775807&limit=9223372036854775807&productName=product&isPublished=true"
            + "&subscriptionCode=PROTECTED&hasDeployedStage=false&hasStageNotAssociatedWithUsagePlanId=plan-1"),
        CultureDependent = (
            new NcpProductQuery { Offset = 1000, IsPublished = true }, "?offset=1000&isPublished=true"),
        Texts = (
            static text => new NcpProductQuery { ProductName = text, HasStageNotAssociatedWithUsagePlanId = text },
            "?productName={0}&hasStageNotAssociatedWithUsagePlanId={0}"),
        Conflicts =
        [
            Conflict("productName", new() { Name = "a" }, new() { ProductName = "b" }),
            Conflict("isPublished", FilterQueries.Of(ProductFilter.Statuses), new() { IsPublished = false }),
            Conflict("offset", new(), new() { Offset = 0 }),
            Conflict("limit", new(), new() { Limit = 1 }),
        ],
        // The total of the page. The initialCount of the same response is 4.
        Total = 1,
        ListName = "productPage.content",
    };

    public override void SetRequired(NcpOptions options)
    {
        options.AccessKey = "ak-1";
        options.SecretKey = "sk-secret";
    }

    public override Task<SentRequest> SendAsync(object? nativeQuery) => SendAsync(api => api.ListProductsAsync(
        (NcpProductQuery?)nativeQuery, cancellationToken: TestContext.Current.CancellationToken));

    private static (string Parameter, ProductQuery Query) Conflict(
        string parameter, ProductQuery query, NcpProductQuery native) => (parameter, query.WithNative(native));
}
