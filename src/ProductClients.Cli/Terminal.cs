namespace ProductClients.Cli;

/// <summary>Where a command writes: products and other results to one writer, everything else to the other.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Error, AppEnvironment Environment);
