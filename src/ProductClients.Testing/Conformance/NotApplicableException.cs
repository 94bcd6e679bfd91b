namespace ProductClients.Testing;

/// <summary>The exception for a check of a law that does not apply to the vendor.</summary>
internal sealed class NotApplicableException(ConformanceLaw law, string reason)
    : InvalidOperationException($"The law '{law}' does not apply to this vendor: {reason}.");
