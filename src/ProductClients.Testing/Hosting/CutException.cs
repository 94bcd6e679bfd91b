namespace ProductClients.Testing;

/// <summary>The body has reached the length at which a fault cuts it.</summary>
internal sealed class CutException() : IOException("The response is cut here by a fault.");
