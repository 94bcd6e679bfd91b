namespace ProductClients.RefitPolyfill.Model;

/// <summary>An enum in use and its words.</summary>
internal sealed record EnumModel(string TypeName, EquatableArray<EnumWord> Words);
