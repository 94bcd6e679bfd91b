namespace ProductClients.Cli.Configuration;

/// <summary>Where the command line says the configuration is.</summary>
/// <param name="File">The file; without one, <c>productclients.json</c> if it exists.</param>
/// <param name="Embedded">Whether the emulators are used instead.</param>
internal sealed record ConfigurationChoice(string? File, bool Embedded);
