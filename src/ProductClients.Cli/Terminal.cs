namespace ProductClients.Cli;

/// <summary>The streams and the environment of a command. Results go to <c>Output</c>, all messages to
/// <c>Error</c>.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Error, AppEnvironment Environment);
