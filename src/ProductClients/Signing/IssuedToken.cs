namespace ProductClients.Signing;

/// <summary>A token as it was issued.</summary>
internal sealed record IssuedToken(Secret Token, DateTimeOffset ExpiresAt);
