using Refit;

namespace ProductClients.Http;

/// <summary>An interface of the app whose requests a registration sends. Every request of its client has it in its
/// options.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Name">The name of the interface.</param>
/// <param name="BaseAddress">The address that every request must be at or below.</param>
/// <param name="Options">The bounds of the responses.</param>
/// <param name="Methods">What its methods return.</param>
internal sealed record ApiDefinition(
    Registration Registration, string Name, Uri BaseAddress, ApiOptions Options, ApiMethods Methods)
{
    /// <summary>The key of the interface in <see cref="HttpRequestMessage.Options"/>.</summary>
    public const string PropertyName = "ProductClients.Api";

    private static readonly HttpRequestOptionsKey<ApiDefinition> Key = new(PropertyName);
    private static readonly HttpRequestOptionsKey<string> MethodName = new(HttpRequestMessageOptions.MethodName);

    /// <summary>Returns the interface of a request; <see langword="null"/> if it is none of the app's.</summary>
    public static ApiDefinition? Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var api) ? api : null;

    /// <summary>Returns the method that a request belongs to.</summary>
    public ApiMethod MethodOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(MethodName, out var name) ? Methods[name] : default;
}
