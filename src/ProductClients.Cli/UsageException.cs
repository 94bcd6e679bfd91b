namespace ProductClients.Cli;

/// <summary>The command line or the configuration is wrong; the message says what would be right.</summary>
internal sealed class UsageException(string message) : Exception(message);
