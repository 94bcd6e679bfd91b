using System.Globalization;

namespace ProductClients.Benchmarks;

/// <summary>A vendor in memory that makes its products when they are requested, so that only what a caller keeps stays
/// in memory.</summary>
internal sealed class ChangingProducts(int count) : IPagedProductSource
{
    /// <summary>The length of an id, in bytes.</summary>
    public const int IdLength = 36;

    private static readonly DateTimeOffset Created = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Tags = ["vm", "demo"];

    private int _changed;
    private int _version;

    public string Vendor => "Memory";

    public ProductCapabilities Capabilities { get; } = new();

    /// <summary>Changes the first products.</summary>
    public void Change(int products) => (_changed, _version) = (products, _version + 1);

    public PagedPlan Plan(ProductQuery query) => new(ReadAsync);

    private Task<SourcePage> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        var start = (int)(request.Cursor?.Position ?? 0);
        var end = Math.Min(count, start + request.PageSize);
        var products = new Product[end - start];
        for (var i = start; i < end; i++)
        {
            products[i - start] = Create(i);
        }

        return Task.FromResult(new SourcePage(products)
        {
            Next = end < count ? new SourceCursor(end) : null,
            Total = count,
        });
    }

    private Product Create(int number) => new()
    {
        Registration = "memory",
        Vendor = Vendor,
        Id = number.ToString("D36", CultureInfo.InvariantCulture),
        Name = string.Create(CultureInfo.InvariantCulture, $"Virtual machine {number}"),
        Description = "A virtual machine with two processors, in the region kr-1",
        Status = ProductStatus.Active,
        RawStatus = number < _changed ? $"ACTIVE {_version}" : "ACTIVE",
        Tags = Tags,
        CreatedAt = Created,
        UpdatedAt = Created.AddSeconds(number),
    };
}
