using System.Globalization;
using System.Text.Json;

namespace ProductClients.Signing;

/// <summary>Calculates when a token expires. A token whose lifetime the response does not tell, or that has already
/// expired by the clock of the machine, is used for <see cref="Default"/>.</summary>
internal static class TokenLifetime
{
    /// <summary>The lifetime of a token whose lifetime is not known. It is shorter than every documented one.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromMinutes(5);

    /// <summary>The longest lifetime that is believed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Returns the expiry of a token.</summary>
    /// <param name="requested">The time before the request for the token, so that no token is used after its
    /// expiry.</param>
    /// <param name="lifetime">The lifetime in the response; <see langword="null"/> if it has none.</param>
    public static DateTimeOffset ExpiryOf(DateTimeOffset requested, TimeSpan? lifetime) =>
        requested + (lifetime is { Ticks: > 0 } known ? (known < Longest ? known : Longest) : Default);

    /// <summary>Returns the lifetime in a JSON value: a number of seconds, or a text of one. It returns
    /// <see langword="null"/> for any other value.</summary>
    public static TimeSpan? OfSeconds(JsonElement value)
    {
        var seconds = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out var number) ? number : 0,
            JsonValueKind.String => double.TryParse(
                value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) ? text : 0,
            _ => 0,
        };
        return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds)) : null;
    }
}
