using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>A vendor whose products change before each round, and whose listings fail, are truncated, or have an id
/// twice.</summary>
/// <param name="registration">The name of the registration.</param>
/// <param name="random">Random numbers of this source alone: sources are listed at the same time.</param>
internal sealed class ChangingSource(string registration, Random random) : IPagedProductSource
{
    private const int MaxProducts = 60;
    private const double FaultRate = 0.3;

    private static readonly Action<ChangingSource>[] Faults =
    [
        static source => source._failsAt = 0,
        static source => source._failsAt = source._products.Count / 2,
        static source => source._isTruncated = true,
    ];

    private readonly List<Product> _products = [];
    private long _number;
    private int _failsAt;
    private bool _isTruncated;
    private bool _hasDuplicate;

    public string Registration => registration;

    public string Vendor => "Fake";

    public ProductCapabilities Capabilities { get; } = new();

    /// <summary>Gets the products that the vendor has.</summary>
    public IReadOnlyDictionary<string, Product> Products => _products.ToDictionary(static product => product.Id);

    /// <summary>Gets how many listings had a fault.</summary>
    public int FaultCount { get; private set; }

    public PagedPlan Plan(ProductQuery query) => new(ReadAsync);

    /// <summary>Changes the products, and chooses the fault of the next listing.</summary>
    public void Step()
    {
        for (var change = random.Next(8); change > 0; change--)
        {
            Change();
        }

        (_failsAt, _isTruncated, _hasDuplicate) = (int.MaxValue, false, random.Next(5) == 0);
        if (random.NextDouble() < FaultRate)
        {
            FaultCount++;
            Faults[random.Next(Faults.Length)](this);
        }
    }

    private void Change()
    {
        var index = random.Next(MaxProducts);
        if (index >= _products.Count)
        {
            _products.Insert(random.Next(_products.Count + 1), Create($"p{_number++}"));
        }
        else if (random.Next(3) == 0)
        {
            // An id may come back later.
            _number = random.Next(4) == 0 ? Math.Max(0, _number - 1) : _number;
            _products.RemoveAt(index);
            _products.RemoveAll(product => product.Id == $"p{_number}");
        }
        else
        {
            _products[index] = random.Next(2) == 0 ? Create(_products[index].Id) : _products[index] with
            {
                UpdatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, random.Next(60), TimeSpan.Zero),
            };
        }
    }

    private Product Create(string id) => TestProduct.Create(id, registration) with
    {
        Name = Text() ?? "",
        DisplayName = Text(),
        Description = Text(),
        Status = (ProductStatus)random.Next(4),
        RawStatus = Text(),
        Category = Text(),
        Tags = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text() ?? "")],
        CreatedAt = random.Next(2) == 0 ? null : new DateTimeOffset(2026, 1, 1 + random.Next(20), 0, 0, 0, default),
    };

    private string? Text() => random.Next(3) == 0 ? null : new string((char)('a' + random.Next(3)), random.Next(4));

    private async Task<SourcePage> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var start = (int)(request.Cursor?.Position ?? 0);
        if (start >= _failsAt)
        {
            throw new ProductClientException("the vendor is down") { Code = ProductErrorCode.Unavailable };
        }

        var page = _products.Skip(start).Take(request.PageSize).ToList();
        var end = start + page.Count;
        if (_hasDuplicate && page.Count > 0)
        {
            page.Insert(random.Next(1, page.Count + 1), Create(page[0].Id));
        }

        return new SourcePage(page)
        {
            Next = end < _products.Count ? new SourceCursor(end) : null,
            Total = _isTruncated ? _products.Count + 1_000 : null,
        };
    }
}
