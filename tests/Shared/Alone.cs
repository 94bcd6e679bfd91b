namespace ProductClients.Tests.Shared;

/// <summary>
/// The collection of tests that change state of the process. They run one at a time, after all other tests.
/// </summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
