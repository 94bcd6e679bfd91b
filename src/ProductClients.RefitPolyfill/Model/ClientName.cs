namespace ProductClients.RefitPolyfill.Model;

/// <summary>An interface (fully qualified) and the name of its client.</summary>
internal sealed record ClientName(string TypeName, string Name);
