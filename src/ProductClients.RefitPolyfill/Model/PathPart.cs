namespace ProductClients.RefitPolyfill.Model;

/// <summary>A part of the path: literal text, or the segment a parameter fills.</summary>
internal sealed record PathPart(string Text, bool IsParameter, bool IsEnum);
