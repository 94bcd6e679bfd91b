namespace ProductClients.Testing;

/// <summary>The error at the length at which a fault cuts the body.</summary>
internal sealed class CutException() : IOException("A fault cuts the response here.");
