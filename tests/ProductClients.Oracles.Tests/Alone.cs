namespace ProductClients.Oracles.Tests;

/// <summary>Tests that change what the whole process shares.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
