using System.Globalization;

namespace ProductClients;

/// <summary>A token from a token endpoint, with the time of its expiry. Immutable.</summary>
/// <param name="token">The token, in printable ASCII.</param>
/// <param name="expiresAt">The time of its expiry, by the clock of the app.</param>
public sealed class IssuedToken(Secret token, DateTimeOffset expiresAt)
{
    /// <summary>Gets the token.</summary>
    public Secret Token { get; } = token;

    /// <summary>Gets the time of its expiry.</summary>
    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Returns the time of the expiry, without the token.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"token until {ExpiresAt:yyyy-MM-dd HH:mm:ssK}");
}
