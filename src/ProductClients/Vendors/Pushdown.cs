using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors;

/// <summary>Moves portable filters into the native query of a vendor, and records which were moved.</summary>
/// <remarks>A filter may be pushed only if the vendor then returns at least the matching products, under every
/// plausible reading of its documentation. The engine checks every product again.</remarks>
internal sealed class Pushdown(ProductQuery query)
{
    /// <summary>The maximum number of bytes of a pushed value in the query of an address.</summary>
    public const int MaxValueBytes = 900;

    private readonly HashSet<ProductFilter> _pushed = [];
    private string? _conflict;

    public ProductQuery Query => query;

    /// <summary>Returns the value to send: that of the portable filter, or otherwise that of the native
    /// query.</summary>
    public T? Push<T>(ProductFilter filter, T? native, T? portable, string nativeName)
    {
        if (portable is null)
        {
            return native;
        }

        if (native is not null)
        {
            _conflict ??= $"the native parameter {nativeName} and the portable filter {filter} are both set; keep one";
        }

        _pushed.Add(filter);
        return portable;
    }

    /// <summary>Records a conflict if a native parameter is set that only the engine may set.</summary>
    public void Reserve(bool isSet, string nativeName)
    {
        if (isSet)
        {
            _conflict ??= $"the native parameter {nativeName} is set by paging; use ProductQuery.PageSize and Take, "
                + "or call the typed interface";
        }
    }

    /// <summary>Creates the plan of the listing.</summary>
    /// <param name="type">The JSON metadata of the vendor's query. A continuation token is bound to the native query of
    /// the app, which is written with it.</param>
    /// <param name="readPage">Sends one request and returns its page.</param>
    public PagedPlan ToPlan<T>(
        JsonTypeInfo<T> type, Func<SourceRequest, CancellationToken, Task<SourcePage>> readPage)
        where T : class => new(readPage)
    {
        Pushed = [.. _pushed.Order()],
        Conflict = _conflict,
        NativeKey = query.Native<T>() is { } native ? JsonSerializer.Serialize(native, type) : null,
    };

    /// <summary>Returns the text to push; <see langword="null"/> if it is empty, because the vendors do not document
    /// the meaning of an empty value, or if it may exceed the length of an address.</summary>
    public static string? Text(string? text) =>
        text is not null && BytesInQuery(text) is > 0 and <= MaxValueBytes ? text : null;

    /// <summary>Returns the number of bytes of a value in the query of an address. A character beyond ASCII has up to
    /// 12: each byte of its UTF-8 form is sent as <c>%XX</c>.</summary>
    public static int BytesInQuery(string value) => Uri.EscapeDataString(value).Length;

    /// <summary>Adds a time span to a time, limited to the range of <see cref="DateTimeOffset"/>.</summary>
    public static DateTimeOffset? Widen(DateTimeOffset? instant, TimeSpan by)
    {
        if (instant is not { } value)
        {
            return null;
        }

        // The ticks of the latest time are far below the largest long, so the sum cannot overflow.
        var ticks = Math.Clamp(
            value.UtcTicks + by.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
