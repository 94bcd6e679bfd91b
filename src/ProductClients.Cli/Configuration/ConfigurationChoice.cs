namespace ProductClients.Cli.Configuration;

/// <summary>The source of the configuration that the command line selects.</summary>
/// <param name="File">The file, or <see langword="null"/> for <c>productclients.json</c> if that exists.</param>
/// <param name="Embedded">Whether the built-in emulators are used instead.</param>
internal sealed record ConfigurationChoice(string? File, bool Embedded);
