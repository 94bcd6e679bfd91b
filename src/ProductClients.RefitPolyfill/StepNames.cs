namespace ProductClients.RefitPolyfill;

/// <summary>Names of the pipeline's steps, by which a test asks what ran again.</summary>
public static class StepNames
{
    /// <summary>One parsed interface each.</summary>
    public const string Interfaces = nameof(Interfaces);

    /// <summary>The list of all clients.</summary>
    public const string Clients = nameof(Clients);
}
