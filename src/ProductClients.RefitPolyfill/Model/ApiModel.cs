namespace ProductClients.RefitPolyfill.Model;

/// <summary>An interface to emit a client for.</summary>
internal sealed record ApiModel(
    string TypeName,
    string ClientName,
    string FileName,
    EquatableArray<MethodModel> Methods,
    EquatableArray<EnumModel> Enums);
