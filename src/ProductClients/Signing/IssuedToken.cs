namespace ProductClients.Signing;

/// <summary>A token from a token endpoint, with the time of its expiry.</summary>
internal sealed record IssuedToken(Secret Token, DateTimeOffset ExpiresAt);
