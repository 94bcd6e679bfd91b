using System.Globalization;
using System.Net.Http.Headers;

namespace ProductClients.Http;

/// <summary>Reads how long a vendor asks to wait: <c>Retry-After</c> in seconds or as a date (RFC 9110, 10.2.3).</summary>
internal static class RetryAfterHeader
{
    // HttpClient drops a number of seconds beyond this; here it still means not soon.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <returns>The wait from now, not negative; or <see langword="null"/> if the response names none.</returns>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out var values))
        {
            return null;
        }

        var text = values.First().Trim();
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : Longest;
        }

        return RetryConditionHeaderValue.TryParse(text, out var header) && header.Date is { } date
            ? TimeSpan.FromTicks(Math.Clamp((date - now).Ticks, 0, Longest.Ticks))
            : null;
    }
}
