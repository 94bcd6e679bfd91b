using System.Runtime.CompilerServices;
using ProductClients.Listing;

namespace ProductClients.Tests.Support;

/// <summary>A source of products "p0", "p1", …, which responds with one array.</summary>
internal sealed class FakeStream(int count) : IStreamedProductSource
{
    // A group has ended when the next product has not arrived yet.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public string Vendor => "Fake";

    public ProductCapabilities Capabilities { get; init; } = new();

    /// <summary>Gets the number of products that arrive together.</summary>
    public int GroupSize { get; init; } = int.MaxValue;

    /// <summary>Gets the task that the end of the array waits for.</summary>
    public Task End { get; init; } = Task.CompletedTask;

    /// <summary>Gets the exception to throw after the products; null if there is none.</summary>
    public Exception? Failure { get; init; }

    public Func<int, Product> Item { get; init; } = static i => TestProduct.Create($"p{i}");

    public StreamedPlan Plan(ProductQuery query) =>
        new((_, cancellationToken) => ReadAsync(cancellationToken));

    public ProductLister ToLister(string name = "fake") => new(
        name, this, static () => new SourceOptions(), TimeProvider.System, static _ => null);

    private async IAsyncEnumerable<Product> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && i % GroupSize == 0)
            {
                await Task.Delay(Pause, cancellationToken);
            }

            yield return Item(i);
        }

        await End.WaitAsync(cancellationToken);
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
