using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

internal sealed class HuaweiSample() : TypedVendorSample<HuaweiOptions, IHuaweiProductsApi>(
    new HuaweiModule(), static (builder, configure) => builder.AddHuawei("acme", configure))
{
    public const string Project = "6a6a1f8354f64dd9b9a614def7b59d83";
    public const string Products = $"/v1/{Project}/products";

    private static readonly DateTimeOffset Noon = FilterQueries.Noon;

    public static readonly HuaweiProduct Native = new()
    {
        ProductId = "p1",
        Name = "n1",
        Description = "d1",
        Tags = ["b", "a"],
        State = "ACTIVED",
        CreateTime = new DateTimeOffset(2021, 9, 30, 10, 43, 17, TimeSpan.Zero),
        UpdateTime = new DateTimeOffset(2021, 10, 30, 12, 30, 35, TimeSpan.Zero),
    };

    public override ErrorSample Error => new()
    {
        Body = """{"error_code":"C"}""",
        UnknownBodies = ["{\"error_code\":", "{\"unknown\":\"shape\"}", "404 page not found"],
        RequestIdHeader = "X-Request-Id",
        Message = (
            400,
            Resources.Seed("huawei-error-400.json"),
            "acme (Huawei): InvalidRequest (HTTP 400, vendor code MSS.00000003): Invalid parameter [request r-1]"),
    };

    public override ModelSample Model => new()
    {
        Mapped = new()
        {
            Registration = "acme",
            Vendor = "Huawei",
            Id = "p1",
            Name = "n1",
            Description = "d1",
            Status = ProductStatus.Active,
            RawStatus = "ACTIVED",
            Tags = ["b", "a"],
            CreatedAt = Native.CreateTime,
            UpdatedAt = Native.UpdateTime,
            Native = Native,
        },
        EmptyProduct = new HuaweiProduct(),
        Map = static native => HuaweiProductMapper.Map("acme", (HuaweiProduct)native),
        Read = static json => JsonSerializer.Deserialize(json, HuaweiJsonContext.Default.HuaweiProductList),
        Empty = new HuaweiProductList(),
    };

    public override OptionSample Options => new()
    {
        Settings =
        [
            ("Region", "cn-east-3"),
            ("ProjectId", "p-1"),
            ("Auth", "v11"),
            ("AccessKey", "ak-1"),
            ("SecretKey", "sk-secret"),
            ("SecurityToken", "st-secret"),
            ("ServiceName", "metastudio"),
            ("SignedHeaders", "host;x-sdk-date;x-security-token"),
            ("IamEndpoint", "https://iam.example.com"),
            ("IamUser", "me"),
            ("IamPassword", "pw-secret"),
            ("IamDomain", "us"),
            ("ProjectName", "cn-north-4"),
            ("AppUserId", "user-1"),
        ],
        Missing = "ProjectId is missing; it must be the id of the MetaStudio project; "
            + "Endpoint is missing; set Endpoint, or set Region to the name of a region, such as cn-north-4; "
            + "AccessKey is missing; it must be the id of the access key (AK); "
            + "SecretKey is missing; it must be the secret of the access key (SK).",
        Unsendable =
        [
            ("ProjectId", "项目", "U+9879 at position 0"),
            ("AccessKey", "ak\n", "U+000A at position 2"),
            ("SecretKey", "se\u00E9cret", "U+00E9 at position 2"),
            ("SecurityToken", "\u007F", "U+007F at position 0"),
            ("AppUserId", "用户", "U+7528 at position 0"),
        ],
        NeverEmpty = ["ProjectId", "AccessKey", "SecretKey"],
    };

    public override RequestSample Request => new()
    {
        ExampleResponse = "huawei-products.json",
        ExampleAddress = "https://metastudio.cn-north-4.myhuaweicloud.com" + Products,
        WithoutId = ("""{ "products": [ { "product_id": "a" }, { "name": "b" } ] }""", 2),
    };

    public override PageSample Page => new()
    {
        Path = Products,
        EmptyQuery = new HuaweiProductQuery(),
        EveryParameter = (
            new HuaweiProductQuery
            {
                Offset = 0,
                Limit = 10,
                SortKey = "create_time",
                SortDirection = HuaweiSortDirection.Descending,
                CreateUntil = new DateTimeOffset(2024, 2, 1, 9, 0, 0, TimeSpan.FromHours(9)),
                CreateSince = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Name = "Meeting",
                Tag = "Huawei",
                State = "ACTIVED,BLOCK",
            },
            "?offset=0&limit=10&sort_key=create_time&sort_dir=desc"
            + "&create_until=2024-02-01T00%3A00%3A00Z&create_since=2024-01-01T00%3A00%3A00Z"
            + "&name=Meeting&tag=Huawei&state=ACTIVED%2CBLOCK"),
        CultureDependent = (
            new HuaweiProductQuery
            {
                Offset = 1000,
                CreateSince = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            },
            "?offset=1000&create_since=2024-01-01T00%3A00%3A00Z"),
        Texts = (static text => new HuaweiProductQuery { Name = text, Tag = text }, "?name={0}&tag={0}"),
        Conflicts =
        [
            Conflict("name", new() { Name = "a" }, new() { Name = "b" }),
            Conflict("tag", new() { Tag = "a" }, new() { Tag = "b" }),
            Conflict("state", FilterQueries.Of(ProductFilter.Statuses), new() { State = "BLOCK" }),
            Conflict("create_since", FilterQueries.Of(ProductFilter.Created), new() { CreateSince = Noon }),
            Conflict("create_until", FilterQueries.Of(ProductFilter.Created), new() { CreateUntil = Noon }),
            Conflict("offset", new(), new() { Offset = 0 }),
            Conflict("limit", new(), new() { Limit = 1 }),
        ],
        Total = 1,
        ListName = "products",
    };

    public override void SetRequired(HuaweiOptions options)
    {
        options.Region = "cn-north-4";
        options.ProjectId = Project;
        options.AccessKey = "ak-1";
        options.SecretKey = "sk-secret";
    }

    public override Task<SentRequest> SendAsync(object? nativeQuery) => SendAsync(api => api.ListProductsAsync(
        Project, (HuaweiProductQuery?)nativeQuery, cancellationToken: TestContext.Current.CancellationToken));

    private static (string Parameter, ProductQuery Query) Conflict(
        string parameter, ProductQuery query, HuaweiProductQuery native) => (parameter, query.WithNative(native));
}
