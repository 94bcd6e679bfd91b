using ProductClients.Oracles.Tests.Generation;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>A kind of request that is not compared, since the package is known to sign it otherwise than the vendor's
/// rules say.</summary>
/// <param name="Rule">Tells the requests of that kind.</param>
internal sealed record Exclusion(Func<SigningCase, bool> Rule)
{
    /// <summary>Gets the name of the rule: what such a request does.</summary>
    public string Name => Rule.Method.Name;
}
