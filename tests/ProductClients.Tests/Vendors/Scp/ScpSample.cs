using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

internal sealed class ScpSample() : TypedVendorSample<ScpOptions, IScpProductsApi>(
    new ScpModule(), static (builder, configure) => builder.AddScp("acme", configure))
{
    public static readonly DateTimeOffset NewYear = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly ScpProduct Native = new()
    {
        ProductId = "VPC",
        DisplayName = "Network",
        DisplayNameKo = "네트워크",
        ProductCategoryId = "NETWORKING",
        ProductCategoryName = "Networking",
        CreatedAt = new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Unspecified),
        ModifiedAt = new DateTime(2024, 2, 29, 13, 0, 0, DateTimeKind.Unspecified),
    };

    public override ErrorSample Error => new()
    {
        Body = """{"errors":[{"code":"C","detail":"D","title":"T","status":"400","request_id":"r-1"}]}""",
        UnknownBodies =
            ["{\"errors\":[]}", "{\"errors\":[\"text\"]}", "{\"errors\":\"text\"}", "{\"errors\":"],
        RequestIdHeader = "X-Request-Id",
        Message = (
            400,
            """{"errors":[{"code":"C","detail":"D","title":"T","status":"400","request_id":"r-1"}]}""",
            "acme (Scp): InvalidRequest (HTTP 400, vendor code C): D [request r-1]"),
    };

    public override ModelSample Model => new()
    {
        Mapped = new()
        {
            Registration = "acme",
            Vendor = "Scp",
            Id = "VPC",
            Name = "Network",
            DisplayName = "네트워크",
            Category = "NETWORKING",
            CreatedAt = FilterQueries.Noon,
            UpdatedAt = FilterQueries.Noon.AddHours(1),
            Native = Native,
        },
        EmptyProduct = new ScpProduct(),
        Map = static native => ScpProductMapper.Map("acme", (ScpProduct)native, TimeSpan.Zero),
        Read = static json => JsonSerializer.Deserialize(json, ScpJsonContext.Default.ScpProductList),
        Empty = new ScpProductList(),
    };

    public override OptionSample Options => new()
    {
        Settings =
        [
            ("AccessKey", "ak-1"),
            ("SecretKey", "sk-secret"),
            ("AccountId", "account-1"),
            ("AcceptLanguage", "ko-KR"),
            ("ApiVersion", "product 1.1"),
            ("TimeOffset", "09:00:00"),
            ("ListFormat", "commas"),
        ],
        Missing = "AccessKey is missing; it must be the id of the access key; "
            + "SecretKey is missing; it must be the secret of the access key.",
        Unsendable =
        [
            ("AccessKey", "키", "U+D0A4 at position 0"),
            ("SecretKey", "sk-secret\n", "U+000A at position 9"),
            ("AcceptLanguage", "한국어", "U+D55C at position 0"),
            ("ApiVersion", "product\r\n1.0", "U+000D at position 7"),
        ],
        NeverEmpty = ["AccessKey", "SecretKey", "AccountId"],
    };

    public override RequestSample Request => new()
    {
        ExampleResponse = "scp-products.json",
        ExampleAddress = "https://product.e.samsungsdscloud.com/v1/products",
        WithoutId = ("""{ "products": [ { "product_id": "a" }, { "display_name": "b" } ], "total_count": 2 }""", 2),
    };

    public override PageSample Page => new()
    {
        Path = "/v1/products",
        EmptyQuery = new ScpProductQuery(),
        EveryParameter = (
            new ScpProductQuery
            {
                Limit = 10,
                Page = 1,
                ProductCategoryIds = ["NETWORKING"],
                ProductIds = ["VPC"],
                DisplayNames = ["VPC"],
                DisplayNamesKo = ["VPC"],
                Kinds = ["PRODUCT"],
                CreatedStartDate = NewYear,
                CreatedEndDate = NewYear.AddDays(1),
                ModifiedStartDate = NewYear.AddDays(2),
                ModifiedEndDate = NewYear.AddDays(3),
                Sort = "created_at:asc",
            },
            "?limit=10&page=1&product_category_id=NETWORKING&product_id=VPC&display_name=VPC"
            + "&display_name_ko=VPC&kind=PRODUCT"
            + "&created_start_date=2024-01-01T00%3A00%3A00&created_end_date=2024-01-02T00%3A00%3A00"
            + "&modified_start_date=2024-01-03T00%3A00%3A00&modified_end_date=2024-01-04T00%3A00%3A00"
            + "&sort=created_at%3Aasc"),
        CultureDependent = (
            new ScpProductQuery { Limit = 1000, CreatedStartDate = NewYear },
            "?limit=1000&created_start_date=2024-01-01T00%3A00%3A00"),
        Texts = (
            static text => new ScpProductQuery { DisplayNames = [text], DisplayNamesKo = [text], Sort = text },
            "?display_name={0}&display_name_ko={0}&sort={0}"),
        Conflicts =
        [
            Conflict("product_id", ProductFilter.Ids, new() { ProductIds = ["B"] }),
            Conflict("display_name", ProductFilter.Name, new() { DisplayNames = ["B"] }),
            Conflict("product_category_id", ProductFilter.Category, new() { ProductCategoryIds = ["B"] }),
            Conflict("created_start_date", ProductFilter.Created, new() { CreatedStartDate = FilterQueries.Noon }),
            Conflict("created_end_date", ProductFilter.Created, new() { CreatedEndDate = FilterQueries.Noon }),
            Conflict("modified_start_date", ProductFilter.Updated, new() { ModifiedStartDate = FilterQueries.Noon }),
            Conflict("modified_end_date", ProductFilter.Updated, new() { ModifiedEndDate = FilterQueries.Noon }),
            ("limit", new ProductQuery().WithNative(new ScpProductQuery { Limit = 1 })),
            ("page", new ProductQuery().WithNative(new ScpProductQuery { Page = 0 })),
        ],
        Total = 5,
        ListName = "products",
    };

    public override void SetRequired(ScpOptions options)
    {
        options.AccessKey = "ak-1";
        options.SecretKey = "sk-secret";
    }

    public override Task<SentRequest> SendAsync(object? nativeQuery) => SendAsync(api => api.ListProductsAsync(
        (ScpProductQuery?)nativeQuery, cancellationToken: TestContext.Current.CancellationToken));

    private static (string Parameter, ProductQuery Query) Conflict(
        string parameter, ProductFilter filter, ScpProductQuery native) =>
        (parameter, FilterQueries.Of(filter).WithNative(native));
}
