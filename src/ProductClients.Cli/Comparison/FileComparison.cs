using System.Runtime.CompilerServices;
using ProductClients.Changes;

namespace ProductClients.Cli.Comparison;

/// <summary>Compares two files of products. The old file is held in memory and the new file is streamed, so the order
/// of the products matters only among products with the same key.</summary>
internal sealed class FileComparison(AppEnvironment environment, IReadOnlyList<string> ignored)
{
    private readonly FieldComparison _fields = new(ignored);
    private readonly IgnoredFields _ignored = new(ignored);

    /// <summary>Gets the number of products that are in both files.</summary>
    public long Common { get; private set; }

    /// <summary>Gets the ignored fields that no product has.</summary>
    public IReadOnlyList<string> UnknownFields => _ignored.Unseen;

    /// <summary>Returns added and changed products in the order of the new file, then removed products in the order of
    /// the old file. A difference is valid until the next one is requested.</summary>
    /// <exception cref="UsageException">A file cannot be read or compared.</exception>
    public async IAsyncEnumerable<ProductDifference> CompareAsync(
        InputFile oldFile, InputFile newFile, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var old = await HoldAsync(oldFile, cancellationToken);
        await foreach (var line in InputLines.ReadAsync(newFile, environment, cancellationToken))
        {
            using var product = Read(line);
            if (!old.TryMatch(product.Key.Registration, product.Key.Id, out var before))
            {
                yield return ProductDifference.Of(ProductChangeKind.Added, product, []);
                continue;
            }

            Common++;
            if (before.Text.AsSpan().SequenceEqual(line.Text))
            {
                continue;
            }

            using var oldProduct = ProductLine.Parse(before);
            var changes = _fields.Compare(oldProduct.Root, product.Root);
            if (changes.Count > 0)
            {
                yield return ProductDifference.Of(ProductChangeKind.Changed, product, changes);
            }
        }

        foreach (var line in old.Unmatched)
        {
            using var product = ProductLine.Parse(line);
            yield return ProductDifference.Of(ProductChangeKind.Removed, product, []);
        }
    }

    // Keys and lines of UTF-8 take less memory than products.
    private async Task<ProductPairs<InputLine>> HoldAsync(InputFile file, CancellationToken cancellationToken)
    {
        var products = new ProductPairs<InputLine>();
        await foreach (var line in InputLines.ReadAsync(file, environment, cancellationToken))
        {
            using var product = Read(line);
            products.AddOld(product.Key.Registration, product.Key.Id, line);
        }

        return products;
    }

    private ProductLine Read(InputLine line)
    {
        var product = ProductLine.Parse(line);
        _ignored.Observe(product.Root);
        return product;
    }
}
