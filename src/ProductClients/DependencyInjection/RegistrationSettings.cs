using Polly;

namespace ProductClients.DependencyInjection;

/// <summary>What the app replaces in a registration. The object is also the key of the services that replace them, so
/// that a keyed service of the app with the name of the registration does not.</summary>
internal sealed class RegistrationSettings
{
    /// <summary>Gets or sets whether the app supplies the credentials. The options then need none.</summary>
    public bool BringsCredentials { get; set; }

    /// <summary>Gets or sets whether the app supplies the signer. The options then need no credentials.</summary>
    public bool BringsSigner { get; set; }

    /// <summary>Gets the options of the app's interfaces.</summary>
    public Dictionary<Type, ApiOptions> Apis { get; } = [];

    /// <summary>Gets or sets the app's change of the resilience pipeline. It receives the standard pipeline.</summary>
    public Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>>? Resilience
    {
        get;
        set;
    }
}
