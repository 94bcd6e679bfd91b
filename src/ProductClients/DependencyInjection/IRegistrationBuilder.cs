using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ProductClients;

/// <summary>One registration, to be configured further.</summary>
public interface IRegistrationBuilder
{
    /// <summary>Gets the registration's name, in lower case.</summary>
    string Name { get; }

    /// <summary>Gets the vendor's name.</summary>
    string Vendor { get; }

    /// <summary>Gets the builder of the registration's HTTP client: for a proxy, a private certificate authority, or
    /// handlers of the app's own, which stand between the signature and the wire.</summary>
    IHttpClientBuilder HttpClient { get; }

    /// <summary>Gets the builder of the client that asks for tokens (Huawei IAM, LicenseSpring OAuth); what
    /// <see cref="HttpClient"/> needs for a proxy, this one needs too.</summary>
    IHttpClientBuilder TokenClient { get; }

    /// <summary>Takes the credentials from the app instead of from options, such as from a vault. They are asked for at
    /// every attempt.</summary>
    /// <typeparam name="T">The vendor's credentials, such as <c>HuaweiCredentials</c>.</typeparam>
    /// <param name="factory">Makes the source; called once.</param>
    /// <returns>This registration.</returns>
    /// <exception cref="ArgumentException">The vendor has other credentials.</exception>
    IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class;

    /// <summary>Replaces the signer of the registration.</summary>
    /// <param name="factory">Makes the signer; called once.</param>
    /// <returns>This registration.</returns>
    IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory);

    /// <summary>Extends or replaces the resilience pipeline of the registration's requests for products.</summary>
    /// <param name="configure">Fills the pipeline, outermost strategy first. The second argument is the standard pipeline,
    /// made of the registration's options: it is added with <c>AddPipeline</c>, with strategies of the app's own before it
    /// (outside) or after it (inside each attempt), or left out. In the pipeline a failure is a
    /// <see cref="ProductClientException"/>, whose <see cref="ProductClientException.IsTransient"/> says whether a retry
    /// makes sense, or what a strategy of Polly throws. Called once, when the registration is first used.</param>
    /// <returns>This registration.</returns>
    /// <remarks>The last call counts. Requests for a token are not affected.</remarks>
    IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure);
}
