namespace ProductClients.Caching;

/// <summary>The key of an entry.</summary>
/// <param name="Text">The key in the cache. It contains no secret.</param>
/// <param name="Tag">The tag of all entries of the registration.</param>
internal sealed record CacheKey(string Text, string Tag)
{
    /// <summary>The start of every key. Only the second level's operations on these keys are watched.</summary>
    public const string Start = "productclients:";
}
