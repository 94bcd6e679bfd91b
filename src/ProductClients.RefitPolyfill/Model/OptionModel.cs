namespace ProductClients.RefitPolyfill.Model;

/// <summary>An argument that handlers find in the request's options.</summary>
internal sealed record OptionModel(string Key, string Type, string Parameter);
