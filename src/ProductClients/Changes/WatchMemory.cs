namespace ProductClients.Changes;

/// <summary>What a watch knows: the registrations, with the key of their hashes. Registrations that are not watched now
/// are kept.</summary>
internal sealed class WatchMemory(WatchHasher hasher)
{
    private readonly Dictionary<string, WatchedRegistration> _registrations = new(StringComparer.OrdinalIgnoreCase);

    public WatchHasher Hasher => hasher;

    public IReadOnlyCollection<WatchedRegistration> Registrations => _registrations.Values;

    /// <summary>Gets or sets whether there is something that was not written.</summary>
    public bool IsChanged { get; set; }

    public void Add(WatchedRegistration registration) => _registrations.Add(registration.Name, registration);

    /// <summary>Returns what is known of a registration. It is new if nothing is known, or if the query was another
    /// one.</summary>
    /// <param name="name">The registration's name.</param>
    /// <param name="query">The hash of the query.</param>
    /// <param name="isRestarted">Whether the query was another one.</param>
    public WatchedRegistration Of(string name, byte[] query, out bool isRestarted)
    {
        var isKnown = _registrations.TryGetValue(name, out var known);
        isRestarted = isKnown && !known!.Query.AsSpan().SequenceEqual(query);
        if (isKnown && !isRestarted)
        {
            return known!;
        }

        IsChanged = true;
        return _registrations[name] = new WatchedRegistration(name, query, hasher);
    }
}
