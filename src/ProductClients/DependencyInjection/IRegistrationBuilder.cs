using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ProductClients;

/// <summary>Configures one registration further.</summary>
/// <remarks>A registration of <c>AddSource</c> or <c>AddLister</c> has only a name. Its other members throw
/// <see cref="InvalidOperationException"/>, because the library sends no requests for it.</remarks>
public interface IRegistrationBuilder
{
    /// <summary>Gets the registration's name, as the app writes it.</summary>
    string Name { get; }

    /// <summary>Gets the vendor's name.</summary>
    string Vendor { get; }

    /// <summary>Gets the builder of the registration's HTTP client, for a proxy, a private certificate authority, or
    /// handlers of the app. These handlers run between the signature and the network.</summary>
    IHttpClientBuilder HttpClientBuilder { get; }

    /// <summary>Gets the builder of the HTTP client that requests tokens (Huawei IAM, LicenseSpring OAuth). Configure a
    /// proxy for this client as for <see cref="HttpClientBuilder"/>.</summary>
    IHttpClientBuilder TokenClientBuilder { get; }

    /// <summary>Takes the credentials from a source of the app, such as a vault, instead of from the options. The
    /// source is asked at every attempt.</summary>
    /// <typeparam name="T">The type of the vendor's credentials, such as <c>HuaweiCredentials</c>.</typeparam>
    /// <param name="factory">Creates the source. It is called once.</param>
    /// <returns>This registration.</returns>
    /// <exception cref="ArgumentException">The vendor uses another type of credentials, or none.</exception>
    /// <remarks>The <c>ApiKey</c> of NCP and the <c>AccountId</c> of SCP are still taken from the options if the
    /// credentials have none. The <c>SecurityToken</c> of Huawei belongs to an access key: start-up fails if the
    /// options have one.</remarks>
    IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class;

    /// <summary>Replaces the signer of the registration. Its options then need no credentials.</summary>
    /// <param name="factory">Creates the signer. It is called once.</param>
    /// <returns>This registration.</returns>
    /// <remarks>The signer may read the credentials of the options; they are redacted in every text. Start-up fails if
    /// an option is set that only the vendor's own signer uses: <c>SignedHeaders</c> (Huawei), <c>ApiKey</c> (NCP),
    /// <c>SignTimestamp</c> (Qiniu), <c>AccountId</c> (SCP).</remarks>
    IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory);

    /// <summary>Extends or replaces the resilience pipeline of the registration's product requests.</summary>
    /// <param name="configure">Adds the strategies to the pipeline, outermost first. The second argument is the
    /// standard pipeline, built from the registration's options. Add it with <c>AddPipeline</c>, or leave it out.
    /// Strategies added before it are outside it; strategies added after it are inside each attempt. It is called once,
    /// when the registration is first used.</param>
    /// <returns>This registration.</returns>
    /// <remarks>In the pipeline, an error response is a <see cref="ProductClientException"/>, whose
    /// <see cref="ProductClientException.IsTransient"/> says whether a retry makes sense. A failed connection is an
    /// <see cref="HttpRequestException"/> or an <see cref="IOException"/>. The exceptions of the Polly strategies are
    /// as they are. A later call replaces an earlier one. Token requests are not affected.</remarks>
    IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure);
}
