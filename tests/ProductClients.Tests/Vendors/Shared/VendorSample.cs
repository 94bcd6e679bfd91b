using ProductClients.Http;
using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's values for the theories that hold for every vendor. Its registration is named "acme".</summary>
internal abstract class VendorSample
{
    /// <summary>Gets the vendor's name.</summary>
    public abstract string Vendor { get; }

    /// <summary>Gets the beginning of every message about the vendor's options.</summary>
    public string OptionsRefused => $"The registration 'acme' ({Vendor}) cannot be used: ";

    public abstract IErrorReader Errors { get; }

    public abstract ErrorSample Error { get; }

    public abstract ModelSample Model { get; }

    public abstract OptionSample Options { get; }

    public abstract RequestSample Request { get; }

    /// <summary>Gets the parameters and the page of a paged vendor; null if the vendor sends an array.</summary>
    public virtual PageSample? Page => null;

    /// <summary>Gets the options of the sample, as they are read from configuration.</summary>
    public abstract VendorOptions ConfiguredOptions { get; }

    /// <summary>Gets options without any value set.</summary>
    public abstract VendorOptions DefaultOptions { get; }

    public Dictionary<string, string?> Settings => TestRegistrations.All(Vendor, Options.Settings);

    /// <summary>Returns the message that start-up fails with when no option is set.</summary>
    public abstract string? FailureWithoutOptions();

    /// <summary>Returns the message that start-up fails with when some options differ from the required ones, or
    /// null if it does not fail.</summary>
    public abstract string? FailureOf(params IEnumerable<(string Option, object Value)> options);

    /// <summary>Returns a source that reads from a stub.</summary>
    public abstract IProductSource SourceOf(StubHandler stub);

    /// <summary>Sends a request with the generated client and returns it.</summary>
    public abstract Task<SentRequest> SendAsync(object? nativeQuery);

    public SourcePlan Plan(ProductQuery query) => SourceOf(Stub()) is IPagedProductSource paged
        ? paged.Plan(query)
        : ((IStreamedProductSource)SourceOf(Stub())).Plan(query);

    /// <summary>Returns a stub that responds with the vendor's own example.</summary>
    public StubHandler Stub() => new(Resources.Seed(Request.ExampleResponse));

    public Task<SourcePage> ReadAsync(StubHandler stub, SourceCursor? cursor = null) =>
        ReadAsync(SourceOf(stub), new ProductQuery(), cursor);

    public Task<SourcePage> ReadAsync(string json) => ReadAsync(new StubHandler(json));

    /// <summary>Lists the products of a response through the engine.</summary>
    public Task<List<Product>> ListAsync(string json) => new ProductLister(
        "acme",
        SourceOf(new StubHandler(json)),
        static () => new SourceOptions(),
        TimeProvider.System,
        static _ => null).ListAsync().ToListAsync();

    /// <summary>Returns the address that a source requests for a query.</summary>
    public async Task<string> TargetOfAsync(ProductQuery query)
    {
        var stub = Stub();
        await ReadAsync(SourceOf(stub), query, cursor: null);
        return stub.Request.Target;
    }

    /// <summary>Returns the error that the pipeline reads from a response.</summary>
    public Task<ProductClientException> ReadErrorAsync(
        int status,
        string body,
        string? contentType = "application/json",
        params (string Name, string Value)[] headers) =>
        ErrorResponses.ReadAsync(Errors, Vendor, status, body, contentType, headers);

    /// <summary>Reads one page, or the products of an array as one page.</summary>
    protected static async Task<SourcePage> ReadAsync(
        IProductSource source, ProductQuery query, SourceCursor? cursor)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var request = new SourceRequest(50, new ProductCall()) { Cursor = cursor };
        return source is IPagedProductSource paged
            ? await paged.Plan(query).ReadPage(request, cancellation)
            : new SourcePage(await ((IStreamedProductSource)source).Plan(query)
                .ReadProducts(new ProductCall(), cancellation).ToListAsync());
    }
}
