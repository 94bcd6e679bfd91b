namespace ProductClients.Tests.Shared;

/// <summary>Tests that change what belongs to the process. They run one at a time, after all others have ended.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
