using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Model;

/// <summary>The server of a test case.</summary>
internal sealed class ModelServer(ModelCase @case) : IPagedProductSource
{
    public const int MaxPages = 200;

    private readonly IReadOnlyList<Product> _list =
    [
        .. @case.Products.Where(product =>
            @case.Pushed.All(filter => ModelFilter.MatchesPushed(product, @case.Query, filter))),
    ];

    public int Requests { get; private set; }

    public string Vendor => "Model";

    public ProductCapabilities Capabilities { get; } = new();

    public PagedPlan Plan(ProductQuery query) => new(ReadAsync) { Pushed = @case.Pushed };

    public IProductLister ToLister()
    {
        var limits = new SourceOptions
        {
            PageSize = @case.PageSize,
            MaxPages = MaxPages,
            ReadAhead = @case.ReadAhead,
        };
        return new ProductLister(@case.Name, this, () => limits, TimeProvider.System, static _ => null);
    }

    /// <summary>Returns the response to a request.</summary>
    /// <param name="number">The number of the request, from 0.</param>
    /// <param name="cursor">The cursor of the request; null for the first one.</param>
    public ModelResponse Response(int number, SourceCursor? cursor)
    {
        var isFaulty = number == @case.FaultAt;
        var failure = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        if (@case.Misbehaviour == Misbehaviour.Fails && isFaulty)
        {
            return new ModelResponse([], null, null, failure);
        }

        var position = cursor?.Position ?? (@case.UsesPageNumbers ? 1 : 0);
        var start = @case.UsesPageNumbers ? ((int)position - 1) * @case.EffectivePageSize : (int)position;
        var list = ListAt(number);
        var from = @case.Misbehaviour switch
        {
            Misbehaviour.RepeatsAPage when isFaulty => Math.Max(0, start - @case.EffectivePageSize),
            Misbehaviour.LoopsPages => start % (@case.EffectivePageSize * (@case.FaultAt + 1)),
            _ => start,
        };
        var items = @case.Misbehaviour == Misbehaviour.NeverEnds
            ? [.. Enumerable.Range(start, @case.EffectivePageSize).Select(i => CreateProduct($"endless{i}"))]
            : list.Skip(from).Take(@case.EffectivePageSize).ToArray();
        var isLast = start + @case.EffectivePageSize >= list.Count && @case.Misbehaviour != Misbehaviour.NeverEnds;
        var next = @case.Misbehaviour == Misbehaviour.SticksAtPosition && number >= @case.FaultAt ? position
            : @case.UsesPageNumbers ? position + 1
            : start + Math.Max(1, items.Length);
        return new ModelResponse(
            items,
            @case.MarksLastPage && isLast ? null : new SourceCursor(next),
            TotalOf(list),
            Failure: null);
    }

    private async Task<SourcePage> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Assert.True(Requests < 2 * MaxPages, "the listing does not end");
        var response = Response(Requests++, request.Cursor);
        return response.Failure is { } failure
            ? throw failure
            : new SourcePage(response.Items) { Next = response.Next, Total = response.Total };
    }

    private Product CreateProduct(string id) => TestProduct.Create(id, @case.Name);

    private IReadOnlyList<Product> ListAt(int number) => @case.Misbehaviour switch
    {
        Misbehaviour.AddsAtHead when number > @case.FaultAt % 3 =>
            [.. Enumerable.Range(0, 1 + (@case.FaultAt % 4)).Select(i => CreateProduct($"added{i}")), .. _list],
        // The list is longer than the circle.
        Misbehaviour.LoopsPages =>
        [
            .. _list,
            .. Enumerable.Range(0, @case.EffectivePageSize * (@case.FaultAt + 3))
                .Select(i => CreateProduct($"more{i}")),
        ],
        _ => _list,
    };

    private long? TotalOf(IReadOnlyList<Product> list) =>
        !@case.ReportsTotal || @case.Misbehaviour == Misbehaviour.NeverEnds ? null
        : @case.Misbehaviour == Misbehaviour.ReportsWrongTotal ? list.Count + @case.FaultAt - 2
        : list.Count;
}
