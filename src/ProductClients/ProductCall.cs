using System.Diagnostics;
using System.Globalization;

namespace ProductClients;

/// <summary>The context of one call of a typed interface; the handlers fill it while the call runs.</summary>
/// <remarks>Optional for an app that uses a typed interface directly. Use a new one for each call: it is written by that
/// call alone.</remarks>
public sealed class ProductCall
{
    /// <summary>The key of the call in <see cref="HttpRequestMessage.Options"/>.</summary>
    public const string PropertyName = "ProductClients.Call";

    internal static readonly HttpRequestOptionsKey<ProductCall?> Key = new(PropertyName);

    private int _requests;

    /// <summary>Gets the vendor's id of the request that got the response.</summary>
    public string? RequestId { get; internal set; }

    /// <summary>Gets how many requests were sent, retries and the recovery of authentication included.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Attaches the call to a request a source sends itself, so that the request is counted.</summary>
    /// <param name="request">The request.</param>
    public void AttachTo(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Options.Set(Key, this);
    }

    /// <summary>Gets or sets the span of the listing the call is part of.</summary>
    internal Activity? Span { get; set; }

    /// <summary>Gets which request of the call it is, from 1; its retries are the same one. The engine asks for one page
    /// with each, so it is the number of the page in this listing.</summary>
    internal int Page { get; private set; }

    /// <summary>Gets or sets where the page begins, as the engine asked for it; <see langword="null"/> for the first, or
    /// if it is not known.</summary>
    internal SourceCursor? Cursor { get; set; }

    /// <summary>Gets or sets how many attempts the page took.</summary>
    internal int Attempts { get; set; }

    internal void BeginPage() => Page++;

    internal void CountRequest() => Interlocked.Increment(ref _requests);

    /// <summary>Returns what messages call the response to a call.</summary>
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
