namespace ProductClients;

/// <summary>Specifies which registrations a catalog lists, and what it does when one fails. Immutable.</summary>
public sealed class CatalogListingOptions
{
    private readonly string[]? _registrations;

    /// <summary>Gets the names of the registrations to list, in any case.</summary>
    /// <value>The default is <see langword="null"/>: all registrations. An empty list is not valid.</value>
    public IReadOnlyList<string>? Registrations
    {
        get => _registrations;
        init => _registrations = value is null ? null : [.. value];
    }

    /// <summary>Gets what the listing does when one registration fails.</summary>
    /// <value>The default is <see cref="CatalogFailurePolicy.Isolate"/>.</value>
    public CatalogFailurePolicy FailurePolicy { get; init; }

    /// <summary>Returns the registrations and the policy.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{(_registrations is null ? "all registrations" : string.Join(", ", _registrations))}; {FailurePolicy}";
}
