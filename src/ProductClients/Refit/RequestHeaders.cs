using System.Globalization;

namespace Refit;

/// <summary>Writes request headers. Used by generated code.</summary>
internal static class RequestHeaders
{
    /// <summary>Adds a header, unless the value is null.</summary>
    /// <exception cref="ArgumentException">The value cannot be sent as it is.</exception>
    public static void Add(HttpRequestMessage request, string name, string? value, string parameter)
    {
        if (value is null)
        {
            return;
        }

        // Refit strips line breaks and sends the rest; a value that cannot be sent as given is refused here instead.
        // The message shows the character alone, since the value may be a secret.
        var at = value.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (at >= 0)
        {
            var character = ((int)value[at]).ToString("X4", CultureInfo.InvariantCulture);
            throw new ArgumentException(
                $"The value of header '{name}' holds the character U+{character}; a header takes printable ASCII only.",
                parameter);
        }

        try
        {
            request.Headers.Add(name, value);
        }
        catch (FormatException exception)
        {
            // Only the headers HttpClient knows (Accept-Language, for one) have a grammar of their own.
            throw new ArgumentException($"The value of header '{name}' is malformed.", parameter, exception);
        }
    }
}
