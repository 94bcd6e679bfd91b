namespace ProductClients.RefitPolyfill.Model;

/// <summary>What parsing one interface came to: a client to emit, or problems.</summary>
internal sealed record ParsedInterface(ApiModel? Api, EquatableArray<Problem> Problems);
