using System.Runtime.CompilerServices;
using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Model;

/// <summary>The server of a case.</summary>
internal sealed class ModelServer(ModelCase @case) : IProductSource
{
    public const int MaxPages = 200;

    private readonly IReadOnlyList<Product> _list =
        [.. @case.Products.Where(product => @case.Pushed.All(filter => ModelFilter.MatchesWidely(product, @case.Query, filter)))];

    public int Requests { get; private set; }

    public string Vendor => "Model";

    public ProductCapabilities Capabilities { get; } = new();

    public SourcePlan Plan(ProductQuery query) => new() { Pushed = @case.Pushed };

    public IProductLister ToLister()
    {
        var limits = new ListingLimits
        {
            PageSize = @case.PageSize,
            MaxPages = MaxPages,
            ReadAhead = @case.ReadAhead,
        };
        return new ProductLister(@case.Name, this, () => limits, TimeProvider.System, static _ => null);
    }

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Assert.True(Requests < 2 * MaxPages, "the listing does not end");
        var response = Response(Requests++, request.Cursor);
        for (var at = 0; at == 0 || at < response.Items.Count; at += @case.ChunkSize)
        {
            if (response.Failure is not null && at >= response.FailsAfter)
            {
                throw response.Failure;
            }

            var isLast = at + @case.ChunkSize >= response.Items.Count;
            yield return new SourceChunk([.. response.Items.Skip(at).Take(@case.ChunkSize)])
            {
                Next = isLast ? response.Next : null,
                Total = response.Total,
                EndOfResponse = isLast,
            };
        }

        if (response.Failure is not null)
        {
            throw response.Failure;
        }
    }

    /// <summary>Returns the response to a request.</summary>
    /// <param name="number">The number of the request, from 0.</param>
    /// <param name="cursor">Where it starts.</param>
    public ModelResponse Response(int number, SourceCursor? cursor)
    {
        var isAt = number == @case.At;
        var failure = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        if (@case.Misbehaviour == Misbehaviour.Fails && isAt)
        {
            return new ModelResponse([], null, null, failure);
        }

        var position = cursor?.Position ?? (@case.CountsPages ? 1 : 0);
        var start = @case.CountsPages ? ((int)position - 1) * @case.Size : (int)position;
        var list = ListAt(number);
        var from = @case.Misbehaviour switch
        {
            Misbehaviour.RepeatsAPage when isAt => Math.Max(0, start - @case.Size),
            Misbehaviour.GoesRound => start % (@case.Size * (@case.At + 1)),
            _ => start,
        };
        var items = @case.Misbehaviour == Misbehaviour.NeverEnds
            ? [.. Enumerable.Range(start, @case.Size).Select(i => Made($"endless{i}"))]
            : list.Skip(from).Take(@case.Size).ToArray();
        var isLast = start + @case.Size >= list.Count && @case.Misbehaviour != Misbehaviour.NeverEnds;
        var next = @case.Misbehaviour == Misbehaviour.Sticks && number >= @case.At ? position
            : @case.CountsPages ? position + 1
            : start + Math.Max(1, items.Length);
        return new ModelResponse(
            items,
            @case.NamesTheEnd && isLast ? null : new SourceCursor(next),
            TotalOf(list),
            @case.Misbehaviour == Misbehaviour.BreaksOff && isAt ? failure : null)
        {
            FailsAfter = @case.ChunkSize,
        };
    }

    private Product Made(string id) => TestProduct.Create(id, @case.Name);

    private IReadOnlyList<Product> ListAt(int number) => @case.Misbehaviour switch
    {
        Misbehaviour.Moves when number > @case.At % 3 =>
            [.. Enumerable.Range(0, 1 + (@case.At % 4)).Select(i => Made($"added{i}")), .. _list],
        // Long enough for the circle to close.
        Misbehaviour.GoesRound => [.. _list, .. Enumerable.Range(0, @case.Size * (@case.At + 3)).Select(i => Made($"more{i}"))],
        _ => _list,
    };

    private long? TotalOf(IReadOnlyList<Product> list) =>
        !@case.TellsTotal || @case.Misbehaviour == Misbehaviour.NeverEnds ? null
        : @case.Misbehaviour == Misbehaviour.Miscounts ? list.Count + @case.At - 2
        : list.Count;
}
