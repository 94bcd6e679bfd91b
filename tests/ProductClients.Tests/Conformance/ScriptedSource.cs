using System.Globalization;
using System.Runtime.CompilerServices;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>A vendor in memory that follows the script of a law.</summary>
internal sealed class ScriptedSource(VendorScript script, bool isPaged) : IProductSource
{
    private static readonly DateTimeOffset Epoch = new(2020, 2, 28, 22, 30, 0, TimeSpan.Zero);
    private static readonly string[] Prefixes = ["Virtual", "STUDIO", "한글 이름", "a+b &c=d"];

    private readonly Product[] _all =
        [.. Enumerable.Range(0, script.ProductCount).Select(i => Create(script.Name, i, isPaged))];

    private (IReadOnlyList<int> Numbers, Product[] Products) _last = ([], []);

    public string Vendor => "InMemory";

    public ProductCapabilities Capabilities { get; } = isPaged
        ? new()
        {
            Name = FilterSupport.Pushed,
            Statuses = FilterSupport.Pushed,
            Created = FilterSupport.Pushed,
        }
        : new() { IsPaged = false, Tag = FilterSupport.NotAvailable, Category = FilterSupport.NotAvailable };

    public SourcePlan Plan(ProductQuery query) => SourceOf([]).Plan(query) with
    {
        Conflict = query.Native<ColourQuery>() is not null && query.Name is not null
            ? "a colour and a name are both set"
            : null,
        NativeKey = query.Native<ColourQuery>()?.Colour,
    };

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = script.Next();
        var failing = response.Fault is VendorFaults.Break or VendorFaults.Stall;
        if (failing && isPaged)
        {
            await FailAsync(response.Fault, cancellationToken);
        }

        await foreach (var chunk in SourceOf(ProductsOf(response.Products)).ReadAsync(request, cancellationToken))
        {
            if (failing)
            {
                yield return new SourceChunk([.. chunk.Items.Take(chunk.Items.Count / 2)]);
                await FailAsync(response.Fault, cancellationToken);
            }

            yield return chunk with
            {
                Total = script.ClaimedTotal ?? chunk.Total,
                Next = response.Fault == VendorFaults.StuckPosition ? request.Cursor : chunk.Next,
            };
        }
    }

    private static async Task FailAsync(VendorFaults fault, CancellationToken cancellationToken)
    {
        await Task.Delay(fault == VendorFaults.Stall ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
        throw new IOException("the vendor broke");
    }

    private InMemoryProductSource SourceOf(IReadOnlyList<Product> products) =>
        new(_ => Task.FromResult(products)) { Vendor = Vendor, Capabilities = Capabilities, PageCap = script.PageCap };

    // Keeps the last list, because a list of 100,000 products is too expensive to make for every page.
    private Product[] ProductsOf(IReadOnlyList<int> numbers)
    {
        var last = _last;
        if (!ReferenceEquals(last.Numbers, numbers))
        {
            _last = last = (numbers, [.. numbers.Select(i => _all[i])]);
        }

        return last.Products;
    }

    private static Product Create(string registration, int i, bool hasTags)
    {
        var number = i.ToString(CultureInfo.InvariantCulture);
        var created = i % 9 == 8 ? (DateTimeOffset?)null : Epoch.AddHours(i * 677 % 9_001);
        return new Product
        {
            Registration = registration,
            Vendor = "InMemory",
            Id = $"{i * 7919 % 1_000_003}-{number}",
            Name = $"{Prefixes[i % Prefixes.Length]} {(i % 3 == 0 ? "same" : number)}",
            Status = (ProductStatus)(i % 5),
            RawStatus = i % 5 == 0 ? null : "word",
            Category = !hasTags || i % 6 == 5 ? null : $"c{i % 3}",
            Tags = hasTags ? [.. Enumerable.Range(0, i % 3).Select(tag => $"t{(i + tag) % 4}")] : [],
            CreatedAt = created,
            UpdatedAt = created?.AddMinutes(i % 8),
            Native = i,
        };
    }
}
