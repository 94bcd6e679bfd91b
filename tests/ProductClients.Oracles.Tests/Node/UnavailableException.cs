namespace ProductClients.Oracles.Tests.Node;

/// <summary>A program or package the tests need is not there, and cannot be had.</summary>
internal sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);
