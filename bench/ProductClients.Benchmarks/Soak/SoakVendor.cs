using System.Globalization;
using System.Text;
using System.Web;

namespace ProductClients.Benchmarks.Soak;

/// <summary>The products of a vendor in the soak test, in the format of the vendor's documentation.</summary>
internal sealed class SoakVendor
{
    /// <summary>The page size of every registration.</summary>
    public const int PageSize = 2;

    private readonly string? _parameter;
    private readonly byte[][] _bodies;
    private readonly int _firstPosition;
    private readonly int _step;

    private SoakVendor(int products, string? parameter, int firstPosition, int step, Func<int, int, string> body)
    {
        Products = products;
        _parameter = parameter;
        _firstPosition = firstPosition;
        _step = step;
        var size = parameter is null ? products : PageSize;
        _bodies = [.. Enumerable.Range(0, (products + size - 1) / size)
            .Select(page => Encoding.UTF8.GetBytes(body(page * size, Math.Min(size, products - (page * size)))))];
    }

    public int Products { get; }

    /// <summary>Gets a vendor with three pages by offset.</summary>
    public static SoakVendor Huawei { get; } = new(5, "offset", 0, PageSize, static (start, count) =>
        $$"""{"count":5,"products":[{{List(start, count, static i =>
            $$"""
            {"product_id":"24bad716-{{i}}","name":"Meeting {{i}}","description":"Meeting","tags":["Huawei"],
            "create_time":"2021-09-30T10:43:17Z","update_time":"2021-10-30T12:30:35Z","state":"CREATING"}
            """)}}]}""");

    /// <summary>Gets a vendor with two pages by offset.</summary>
    public static SoakVendor Ncp { get; } = new(3, "offset", 0, PageSize, static (start, count) =>
        $$$"""{"initialCount":4,"productPage":{"total":3,"content":[{{{List(start, count, static i =>
            $$"""
            {"productId":"ksk9{{i}}","invokeId":"ksk9{{i}}","tenantId":"e230cebc","productName":"product {{i}}",
            "productDescription":"","isPublished":false,"subscriptionCode":"PUBLIC","modifier":"d3020-5bb7",
            "domainCode":"PUB","hasDeployedStage":true}
            """)}}}]}}""");

    /// <summary>Gets a vendor with three pages by number.</summary>
    public static SoakVendor Scp { get; } = new(6, "page", 1, 1, static (start, count) =>
        $$"""
        {"count":{{count}},"current_page":{{(start / PageSize) + 1}},"total_count":6,"total_pages":3,
        "products":[{{List(start, count, static i =>
            $$"""
            {"created_at":"2024-01-01T00:00:00","created_by":"5cada9f6","display_name":"VPC {{i}}",
            "display_name_ko":"VPC","kind":"PRODUCT","modified_at":"2024-01-01T00:00:00","modified_by":"5cada9f6",
            "product_category_id":"NETWORKING","product_category_name":"Networking","product_id":"VPC{{i}}"}
            """)}}]}
        """);

    /// <summary>Gets a vendor that responds with one array.</summary>
    public static SoakVendor LicenseSpring { get; } = new(4, null, 0, 1, static (start, count) =>
        $"[{List(start, count, static i =>
            $$"""
            {"created_at":"2023-07-15T10:23:15.000Z","updated_at":"2024-05-20T10:19:32.000Z",
            "id":{{1_689_416_595_016_925 + i}},"product_name":"abc {{i}}","short_code":"def{{i}}","active":true,
            "valid_duration":"","trial_days":307,"max_activations":1,"company_id":276,
            "allow_trial":true,"default_license_type":"perpetual","is_archived":false,"metadata":{"a":1},"features":[]}
            """)}]");

    /// <summary>Gets a vendor that responds with one array.</summary>
    public static SoakVendor Qiniu { get; } = new(2, null, 0, 1, static (start, count) =>
        $"[{List(start, count, static i =>
            $$$"""
            {"product_name":"memcached{{{i}}}","status":"successful","stack_deps":[[{
            "stack_name":"memcached","services":[{"created":1504064707,"updated":1504064707,"service_name":"memcached",
            "state":"DEPLOYED","status":"RUNNING","domains":[],"image":{"name":"spocktest/memcached","tag":"latest"}}],
            "metadata":null,"is_deployed":true,"status":"RUNNING"}]]}
            """)}]");

    /// <summary>Returns the body of the documented response.</summary>
    public byte[] BodyOf(string? query)
    {
        var value = _parameter is null ? null : HttpUtility.ParseQueryString(query ?? "")[_parameter];
        var position = value is null ? _firstPosition : int.Parse(value, CultureInfo.InvariantCulture);
        return _bodies[(position - _firstPosition) / _step];
    }

    private static string List(int start, int count, Func<int, string> product) =>
        string.Join(',', Enumerable.Range(start, count).Select(product));
}
