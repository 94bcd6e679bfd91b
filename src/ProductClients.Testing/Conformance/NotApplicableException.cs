namespace ProductClients.Testing;

/// <summary>Ends a law that says nothing about a vendor.</summary>
internal sealed class NotApplicableException(string reason) : Exception(reason);
