using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Vendors;

/// <summary>Moves portable filters into a vendor's native query, and notes what was moved.</summary>
/// <remarks>A filter may be pushed only if every plausible reading of the vendor's page returns a superset; the engine
/// checks every product again.</remarks>
internal sealed class Pushdown(ProductQuery query)
{
    private readonly HashSet<ProductFilter> _pushed = [];
    private string? _conflict;

    public ProductQuery Query => query;

    /// <summary>Returns the value to send: the portable filter's, or else the native query's own.</summary>
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

    /// <summary>Refuses a native parameter that is the engine's to set.</summary>
    public void Reserve(bool isSet, string nativeName)
    {
        if (isSet)
        {
            _conflict ??= $"the native parameter {nativeName} is set by paging; use ProductQuery.PageSize and Take, "
                + "or call the typed interface";
        }
    }

    /// <param name="state">The vendor's query to send.</param>
    /// <param name="type">How to write it: the app's own parameters are part of what a continuation token is bound to.
    /// </param>
    public SourcePlan ToPlan<T>(T state, JsonTypeInfo<T> type)
        where T : class => new()
    {
        Pushed = [.. _pushed.Order()],
        Conflict = _conflict,
        NativeKey = query.Native<T>() is { } native ? JsonSerializer.Serialize(native, type) : null,
        State = state,
    };

    /// <summary>Returns a text to push, unless it is empty: what a vendor makes of an empty value is not documented.
    /// </summary>
    public static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>Moves an instant, without leaving the range of representable ones.</summary>
    public static DateTimeOffset? Widen(DateTimeOffset? instant, TimeSpan by)
    {
        if (instant is not { } value)
        {
            return null;
        }

        // The largest instant is far from the largest long, so the sum cannot overflow.
        var ticks = Math.Clamp(
            value.UtcTicks + by.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
