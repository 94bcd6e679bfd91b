namespace ProductClients;

/// <summary>The options of a registration with a custom source.</summary>
public sealed class SourceOptions : RegistrationOptions;
