namespace ProductClients.Oracles.Tests.Node;

/// <summary>The error for a missing program or package that the tests need.</summary>
internal sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);
