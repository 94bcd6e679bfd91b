namespace ProductClients.Samples.OwnEndpoints;

/// <summary>A server to create.</summary>
public sealed record NewServer(string Name);
