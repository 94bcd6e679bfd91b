using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ProductClients.DependencyInjection;

/// <summary>A registration whose source or lister is the app's own. It has no HTTP pipeline to configure.</summary>
/// <param name="name">The name of the registration.</param>
/// <param name="method">The method that added it.</param>
internal sealed class ListerRegistrationBuilder(string name, string method) : IRegistrationBuilder
{
    public string Name => name;

    public string Vendor => throw new InvalidOperationException(
        $"The vendor of '{name}' is not known before its lister is created; use IProductLister.Vendor.");

    public IHttpClientBuilder HttpClientBuilder => throw NotAvailable("HTTP client");

    public IHttpClientBuilder TokenClientBuilder => throw NotAvailable("HTTP client");

    public IRegistrationBuilder UseCredentials<T>(Func<IServiceProvider, ICredentialSource<T>> factory)
        where T : class => throw NotAvailable("credentials");

    public IRegistrationBuilder UseSigner(Func<IServiceProvider, IRequestSigner> factory) =>
        throw NotAvailable("signer");

    public IRegistrationBuilder UseResilience(
        Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>> configure) =>
        throw NotAvailable("resilience pipeline");

    public IRegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        JsonSerializerContext json, Action<ApiOptions>? configure = null)
        where T : class => throw NotAvailable("HTTP client");

    [RequiresUnreferencedCode(JsonByReflection.Warning)]
    [RequiresDynamicCode(JsonByReflection.Warning)]
    public IRegistrationBuilder AddApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        Action<ApiOptions>? configure = null)
        where T : class => throw NotAvailable("HTTP client");

    private InvalidOperationException NotAvailable(string missing) => new(
        $"The registration '{name}' has no {missing}, because it was added with {method}; use AddVendor for a vendor "
        + "with an HTTP API.");
}
