using System.Diagnostics.CodeAnalysis;
using Refit;

namespace ProductClients.Http;

/// <summary>What each method of an interface of the app returns, by its name. A request of a generated client has no
/// more than the name.</summary>
internal sealed class ApiMethods
{
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
            if (!_methods.TryAdd(method.Name, returned) && _methods[method.Name] != returned)
            {
                throw new InvalidOperationException(
                    $"The overloads of {api.Name}.{method.Name} return a stream and no stream, or an IApiResponse and "
                    + "none; give them different names.");
            }
        }
    }

    public ApiMethod this[string name] => _methods.GetValueOrDefault(name);

    private static ApiMethod Returned(Type type)
    {
        var result = Argument(type, typeof(Task<>), typeof(ValueTask<>), typeof(IObservable<>)) ?? type;
        var body = Argument(result, typeof(IApiResponse<>), typeof(ApiResponse<>)) ?? result;
        return new ApiMethod(
            body == typeof(Stream) || Argument(result, typeof(IAsyncEnumerable<>)) is not null,
            typeof(IApiResponse).IsAssignableFrom(result));
    }

    private static Type? Argument(Type type, params Type[] definitions) =>
        type.IsConstructedGenericType && Array.IndexOf(definitions, type.GetGenericTypeDefinition()) >= 0
            ? type.GenericTypeArguments[0]
            : null;
}
