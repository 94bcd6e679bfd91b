using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;

namespace ProductClients.Oracles.Tests;

/// <summary>A request that the library (ours) and the oracle (theirs) sign differently.</summary>
internal sealed record Disagreement(SigningCase Drawn, Signature Ours, Signature Theirs);
