using ProductClients.Oracles.Tests.Generation;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>
/// A kind of request that is not compared, since the package is known to sign it differently than the vendor's rules
/// say.
/// </summary>
/// <param name="Rule">Returns whether a request is of this kind.</param>
internal sealed record Exclusion(Func<SigningCase, bool> Rule)
{
    /// <summary>Gets the name of the rule.</summary>
    public string Name => Rule.Method.Name;
}
