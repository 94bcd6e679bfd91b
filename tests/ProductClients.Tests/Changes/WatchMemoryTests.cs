using System.Globalization;
using System.Text;
using ProductClients.Changes;
using ProductClients.Tests.Shared;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>Measures what a watch remembers of each product.</summary>
[Collection<Alone>]
public class WatchMemoryTests
{
    private const int Products = 200_000;
    private const int MaxBytes = 64;

    [Fact]
    public void Product_takes_its_id_and_at_most_64_bytes()
    {
        var known = new KnownProducts(WatchHasher.WithNewKey());
        var before = GC.GetTotalMemory(forceFullCollection: true);

        known.BeginRound();
        for (var i = 0; i < Products; i++)
        {
            known.Observe(TestProduct.Create(IdOf(i)), out _);
        }

        known.EndRound();
        var after = GC.GetTotalMemory(forceFullCollection: true);

        var ids = Enumerable.Range(0, Products).Sum(static i => (long)Encoding.UTF8.GetByteCount(IdOf(i)));
        Assert.Equal(Products, known.Count);
        Assert.InRange((after - before - ids) / (double)Products, 1, MaxBytes);
    }

    private static string IdOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"한-{number:D8}-{number % 7:D13}");
}
