using ProductClients.Listing;

namespace ProductClients;

/// <summary>Identifies what a lister lists, for a cache of its listings. A lister of the library returns it from
/// <see cref="IProductLister.GetService"/>. Thread-safe.</summary>
public sealed class ListingIdentity
{
    private readonly string _name;
    private readonly IProductSource _source;
    private readonly ListerAccount? _account;

    internal ListingIdentity(string name, IProductSource source, ListerAccount? account)
    {
        _name = name;
        _source = source;
        _account = account;
    }

    /// <summary>Gets the address of the vendor; <see langword="null"/> if the source is the app's own
    /// (<c>AddSource</c>).</summary>
    public Uri? Endpoint => _account?.Endpoint;

    /// <summary>Gets whether the library knows the account. It does not if the signer or the source is the app's own.
    /// </summary>
    public bool IsAccountKnown => _account?.IsKnown == true;

    /// <summary>Returns a fingerprint of the account: of the credentials that the next request would have, without
    /// their secrets if they have an id, and of the options that choose the products, such as a project or a
    /// language. No credential can be read from it.</summary>
    /// <param name="cancellationToken">Cancels the wait for the credentials of the app.</param>
    /// <returns>The fingerprint in hexadecimal digits; <see langword="null"/> if the account is not known.</returns>
    /// <exception cref="Exception">The credential source of the app failed.</exception>
    public async ValueTask<string?> GetAccountAsync(CancellationToken cancellationToken) =>
        _account is { IsKnown: true }
            ? await _account.FingerprintAsync(cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Identifies the listing of a query.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="ArgumentException">The query contradicts itself.</exception>
    public QueryIdentity Identify(ProductQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new QueryIdentity(ListingPlan.Create(_name, query, _source));
    }

    /// <summary>Returns the name of the registration.</summary>
    public override string ToString() => _name;
}
