namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>The oracles cannot be asked on this machine.</summary>
internal sealed class OracleUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
