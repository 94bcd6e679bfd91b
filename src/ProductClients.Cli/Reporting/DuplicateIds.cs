using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Reporting;

/// <summary>Finds printed products of one registration that have the same id. A vendor may send them, although an id
/// should identify one product.</summary>
internal sealed class DuplicateIds
{
    // A hash of 16 bytes for each product takes less memory than its id.
    private readonly HashSet<UInt128> _seen = [];
    private readonly OrderedDictionary<string, Duplicate> _duplicates = new(StringComparer.Ordinal);

    public void Observe(Product product)
    {
        if (!_seen.Add(HashOf(product)))
        {
            var who = $"{product.Registration} ({product.Vendor})";
            var before = _duplicates.GetValueOrDefault(who) ?? new Duplicate(product.Id, 0);
            _duplicates[who] = before with { Count = before.Count + 1 };
        }
    }

    /// <summary>Writes one line for each registration with such products.</summary>
    public void Write(TextWriter error, SecretMask mask)
    {
        foreach (var (who, (id, count)) in _duplicates)
        {
            var what = count == 1
                ? $"the id '{id}' came twice; both products were printed"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} products have an id that came before, such as '{id}'; all products were printed");
            error.WriteLine(VisibleText.Of(mask.Apply($"{who}: {what}")));
        }
    }

    // The separator is not valid in the name of a registration.
    private static UInt128 HashOf(Product product) => BinaryPrimitives.ReadUInt128LittleEndian(
        SHA256.HashData(Encoding.Unicode.GetBytes($"{product.Registration}/{product.Id}")));

    private sealed record Duplicate(string Id, long Count);
}
