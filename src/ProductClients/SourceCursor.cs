namespace ProductClients;

/// <summary>Where the next request of a listing starts.</summary>
/// <param name="Position">The vendor's offset or page number. It must grow with every request; one that does not is a
/// <see cref="ProductErrorCode.PagingAnomaly"/>. A vendor that pages by opaque tokens counts its pages here.</param>
/// <param name="Token">The vendor's own token, where it pages by one.</param>
public readonly record struct SourceCursor(long Position, string? Token = null);
