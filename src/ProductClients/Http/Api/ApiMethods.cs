using System.Diagnostics.CodeAnalysis;
using Refit;

namespace ProductClients.Http;

/// <summary>What each method of an interface of the app returns, by its name. A request of a generated client has no
/// more than the name.</summary>
internal sealed class ApiMethods
{
    // These return the bytes of the body, or nothing of it.
    private static readonly Type[] NotText =
    [
        typeof(HttpResponseMessage), typeof(HttpContent), typeof(IApiResponse), typeof(Task), typeof(ValueTask),
        typeof(void),
    ];

    private readonly Dictionary<string, ApiMethod> _methods = new(StringComparer.Ordinal);

    /// <summary>Reads the methods of an interface.</summary>
    /// <exception cref="InvalidOperationException">The overloads of a method return different things.</exception>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2075", Justification = "DynamicallyAccessedMemberTypes.All includes the base interfaces.")]
    public ApiMethods([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type api)
    {
        var methods = api.GetMethods().AsEnumerable();
        foreach (var inherited in api.GetInterfaces())
        {
            methods = methods.Concat(inherited.GetMethods());
        }

        foreach (var method in methods)
        {
            var returned = Returned(method.ReturnType);
            var other = _methods.GetValueOrDefault(method.Name, returned);
            if (other with { IsText = returned.IsText } != returned)
            {
                throw new InvalidOperationException(
                    $"The overloads of {api.Name}.{method.Name} return a stream and no stream, or an IApiResponse and "
                    + "none; give them different names.");
            }

            // Text is converted to UTF-8, and its header says so: that is also right for the bytes of an overload.
            _methods[method.Name] = returned with { IsText = returned.IsText || other.IsText };
        }
    }

    public ApiMethod this[string name] => _methods.GetValueOrDefault(name);

    private static ApiMethod Returned(Type type)
    {
        var result = Argument(type, typeof(Task<>), typeof(ValueTask<>), typeof(IObservable<>)) ?? type;
        var body = Argument(result, typeof(IApiResponse<>), typeof(ApiResponse<>)) ?? result;
        var isStreamed = body == typeof(Stream) || Argument(result, typeof(IAsyncEnumerable<>)) is not null;
        return new ApiMethod(
            isStreamed,
            typeof(IApiResponse).IsAssignableFrom(result),
            IsText: !isStreamed && Array.IndexOf(NotText, body) < 0);
    }

    private static Type? Argument(Type type, params Type[] definitions) =>
        type.IsConstructedGenericType && Array.IndexOf(definitions, type.GetGenericTypeDefinition()) >= 0
            ? type.GenericTypeArguments[0]
            : null;
}
