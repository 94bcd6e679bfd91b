using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using ProductClients.DependencyInjection;

#pragma warning disable RS0026 // The first argument selects the overload.

namespace ProductClients;

/// <summary>Configures one registration further.</summary>
/// <remarks>A registration of <c>AddSource</c> or <c>AddLister</c> has only a name. Its other members throw
/// <see cref="InvalidOperationException"/>, because the library sends no requests for it.</remarks>
public interface IRegistrationBuilder
{
    /// <summary>Gets the registration's name, in lower case.</summary>
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
    IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class;

    /// <summary>Replaces the signer of the registration. Its options then need no credentials.</summary>
    /// <param name="factory">Creates the signer. It is called once.</param>
    /// <returns>This registration.</returns>
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
    /// as they are. A strategy outside the standard pipeline, such as a retry or hedging, may run it several times,
    /// also at the same time; each run has its own timeouts and retries. A later call replaces an earlier one. Token
    /// requests are not affected.</remarks>
    IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure);

    /// <summary>Adds an interface of the app for any endpoints of the vendor. Its client is a keyed service under the
    /// registration's name. Its requests are signed, retried, limited and redacted as those of a listing are.</summary>
    /// <typeparam name="T">The Refit interface.</typeparam>
    /// <param name="json">The JSON metadata of the types that the interface sends and receives.</param>
    /// <param name="configure">Sets the options. It is called once, at once.</param>
    /// <returns>This registration.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    /// <exception cref="InvalidOperationException">The registration has the interface already, or the overloads of a
    /// method return a stream and no stream, or an <see cref="Refit.IApiResponse"/> and none.</exception>
    /// <remarks>
    /// <para>The client is thread-safe. It has the limits, the circuit breaker and the retry budget of the
    /// registration. GET, HEAD and OPTIONS are retried, another method only with <see cref="RequestRetry"/>.</para>
    /// <para>A method throws a <see cref="ProductClientException"/> with the error of the vendor. A method that returns
    /// an <see cref="Refit.IApiResponse"/> returns the failure instead, as the <see cref="Exception.InnerException"/>
    /// of <see cref="Refit.IApiResponse.Error"/>, and throws only argument errors and the caller's cancellation. The
    /// result of a response without content is <see langword="null"/>.</para>
    /// <para>A <see cref="Stream"/> and an <see cref="IAsyncEnumerable{T}"/> are read as they arrive, within the bounds
    /// of <see cref="ApiOptions"/>, and are not retried after the headers. A stream can only be read asynchronously;
    /// dispose it. Every other body is read completely within the retries.</para>
    /// <para>In paths, queries and forms, a Boolean is <c>true</c> or <c>false</c>, an instant is ISO 8601 in UTC, and
    /// an enum value is its <see cref="System.Runtime.Serialization.EnumMemberAttribute"/> or its name. A
    /// <c>[Query(Format = …)]</c> precedes these rules.</para>
    /// </remarks>
    IRegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        JsonSerializerContext json, Action<ApiOptions>? configure = null)
        where T : class;

    /// <summary>Adds an interface of the app, as the other overload does, and reads and writes its JSON by reflection,
    /// in camel case (<see cref="JsonSerializerDefaults.Web"/>).</summary>
    /// <typeparam name="T">The Refit interface.</typeparam>
    /// <param name="configure">Sets the options. It is called once, at once.</param>
    /// <returns>This registration.</returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    /// <exception cref="InvalidOperationException">The registration has the interface already, or the overloads of a
    /// method return a stream and no stream, or an <see cref="Refit.IApiResponse"/> and none.</exception>
    [RequiresUnreferencedCode(JsonByReflection.Warning)]
    [RequiresDynamicCode(JsonByReflection.Warning)]
    IRegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        Action<ApiOptions>? configure = null)
        where T : class;
}
