namespace ProductClients.RefitPolyfill.Tests.Apis;

internal sealed record Item(string Name);
