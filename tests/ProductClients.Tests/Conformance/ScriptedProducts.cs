using System.Globalization;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>The products and the failures of a vendor in memory that follows the script of a law.</summary>
internal sealed class ScriptedProducts(VendorScript script, bool hasTags)
{
    public const string Vendor = "InMemory";

    private static readonly DateTimeOffset Epoch = new(2020, 2, 28, 22, 30, 0, TimeSpan.Zero);
    private static readonly string[] Prefixes = ["Virtual", "STUDIO", "한글 이름", "a+b &c=d"];

    private readonly Product[] _all =
        [.. Enumerable.Range(0, script.ProductCount).Select(i => Create(script.Name, i, hasTags))];

    private (IReadOnlyList<int> Numbers, Product[] Products) _last = ([], []);

    // Keeps the last list, because a list of 100,000 products is too expensive to make for every page.
    public Product[] Of(IReadOnlyList<int> numbers)
    {
        var last = _last;
        if (!ReferenceEquals(last.Numbers, numbers))
        {
            _last = last = (numbers, [.. numbers.Select(i => _all[i])]);
        }

        return last.Products;
    }

    /// <summary>Returns why a query contradicts itself; null if it does not.</summary>
    public static string? ConflictOf(ProductQuery query) =>
        query.Native<ColourQuery>() is not null && query.Name is not null ? "a colour and a name are both set" : null;

    /// <summary>Breaks or stalls, if the fault is one of these.</summary>
    public static async Task FailAsync(VendorFaults fault, CancellationToken cancellationToken)
    {
        if (fault is VendorFaults.Break or VendorFaults.Stall)
        {
            await Task.Delay(fault == VendorFaults.Stall ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
            throw new IOException("the vendor broke");
        }
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
