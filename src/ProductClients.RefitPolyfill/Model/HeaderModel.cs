namespace ProductClients.RefitPolyfill.Model;

/// <summary>A header: a fixed value, or the parameter that has it.</summary>
internal sealed record HeaderModel(string Name, string Value, bool IsParameter);
