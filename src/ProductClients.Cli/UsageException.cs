namespace ProductClients.Cli;

/// <summary>The error of a command line, configuration or input file that is not valid. The message says what is
/// valid.</summary>
internal sealed class UsageException(string message) : Exception(message);
