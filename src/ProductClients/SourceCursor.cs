namespace ProductClients;

/// <summary>The place where the next request of a listing starts.</summary>
/// <param name="Position">The vendor's offset or page number. It must increase with every request; otherwise the
/// listing fails with <see cref="ProductErrorCode.PagingAnomaly"/>. For a vendor that pages by opaque tokens, count the
/// pages here.</param>
/// <param name="Token">The vendor's own token, if it pages by tokens.</param>
public readonly record struct SourceCursor(long Position, string? Token = null);
