namespace ProductClients.Samples.OwnEndpoints;

/// <summary>A server of an account.</summary>
public sealed record Server(string Id, string Name);
