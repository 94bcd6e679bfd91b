using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ProductClients.Testing;

/// <summary>The tokens that an emulator has issued and still accepts.</summary>
internal sealed class IssuedTokens
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiries = new(StringComparer.Ordinal);

    /// <summary>Issues a new token. Older tokens stay valid.</summary>
    public string Issue(DateTimeOffset expiresAt)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));
        _expiries[token] = expiresAt;
        return token;
    }

    public bool Accepts(string token, DateTimeOffset now) => _expiries.TryGetValue(token, out var end) && now < end;

    public void Revoke() => _expiries.Clear();
}
