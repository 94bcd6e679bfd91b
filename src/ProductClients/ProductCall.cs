using System.Diagnostics;
using System.Globalization;

namespace ProductClients;

/// <summary>The context of one call of a typed interface. The handlers fill it while the call runs.</summary>
/// <remarks>It is optional for an app that uses a typed interface directly. Use a new instance for each call.</remarks>
public sealed class ProductCall
{
    /// <summary>The key of the call in <see cref="HttpRequestMessage.Options"/>.</summary>
    public const string PropertyName = "ProductClients.Call";

    internal static readonly HttpRequestOptionsKey<ProductCall?> Key = new(PropertyName);

    private int _requests;

    /// <summary>Gets the vendor's id of the request that received the response.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>Gets the number of requests that were sent, including retries and the retry after an authentication
    /// rejection.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Attaches the call to a request that a source sends itself, so that the request is counted.</summary>
    /// <param name="request">The request.</param>
    public void AttachTo(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Options.Set(Key, this);
    }

    /// <summary>Gets or sets the span of the listing that the call belongs to.</summary>
    internal Activity? Span { get; set; }

    /// <summary>Gets the number of the page in this listing, from 1. The retries of a page have its number.</summary>
    internal int Page { get; private set; }

    /// <summary>Gets or sets the place where the page begins; <see langword="null"/> for the first page, or if the
    /// place is not known.</summary>
    internal SourceCursor? Cursor { get; set; }

    /// <summary>Gets or sets the number of attempts for the page.</summary>
    internal int Attempts { get; set; }

    /// <summary>Gets or sets the quote of the page, if it has no list of products, for messages.</summary>
    internal string? Quote { get; set; }

    internal void BeginPage()
    {
        Page++;
        Quote = null;
    }

    internal void CountRequest() => Interlocked.Increment(ref _requests);

    /// <summary>Returns the name of the response to a call for messages.</summary>
    internal static string NameOf(ProductCall? call) => call switch
    {
        { Page: > 0, Cursor: { } cursor } => string.Create(
            CultureInfo.InvariantCulture, $"page {call.Page} (from {cursor.Position})"),
        { Page: > 0 } => string.Create(CultureInfo.InvariantCulture, $"page {call.Page}"),
        _ => "the response",
    };

    internal static ProductCall? Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call) ? call : null;
}
