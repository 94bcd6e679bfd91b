namespace ProductClients.RefitPolyfill.Model;

/// <summary>A member of an enum and what the wire calls it.</summary>
internal sealed record EnumWord(string Member, string Word);
