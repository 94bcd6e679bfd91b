using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;

namespace ProductClients.Oracles.Tests;

/// <summary>A request that the two sides sign differently.</summary>
internal sealed record Disagreement(SigningCase Drawn, Signature Ours, Signature Theirs);
