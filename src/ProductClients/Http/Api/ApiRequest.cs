using Refit;

namespace ProductClients.Http;

/// <summary>Checks and prepares the requests of an interface of the app.</summary>
internal static class ApiRequest
{
    private static readonly HttpRequestOptionsKey<string> Template = new(
        HttpRequestMessageOptions.RelativePathTemplate);

    /// <summary>Returns the path of a method without its query, such as <c>/servers/{id}</c>; <see langword="null"/> if
    /// the method has none.</summary>
    public static string? RouteOf(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(Template, out var template) || template.Length == 0)
        {
            return null;
        }

        // The question mark of an optional value is before its brace.
        for (var at = template.IndexOf('?', StringComparison.Ordinal); at >= 0; at = template.IndexOf('?', at + 1))
        {
            if (at + 1 == template.Length || template[at + 1] != '}')
            {
                return template[..at];
            }
        }

        return template;
    }

    /// <summary>Refuses a request to an address that its interface does not have.</summary>
    /// <exception cref="ProductClientException">The address is not at or below the base address.</exception>
    /// <exception cref="ArgumentException">A path value changes the path.</exception>
    public static void Check(ApiDefinition api, Registration registration, HttpRequestMessage request)
    {
        var (address, root) = (request.RequestUri!, api.BaseAddress);
        var path = root.AbsolutePath.TrimEnd('/');
        var isBelow = Uri.Compare(
                address,
                root,
                UriComponents.SchemeAndServer | UriComponents.UserInfo,
                UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase) == 0
            && (address.AbsolutePath + '/').StartsWith(path + '/', StringComparison.Ordinal);
        if (!isBelow)
        {
            throw registration.Failure(
                ProductErrorCode.InvalidRequest,
                $"not sent to {address.Scheme}://{address.Authority}, because {api.Name} sends credentials to "
                + $"{root} only; set ApiOptions.BaseAddress of another interface to call another address");
        }

        if (RouteOf(request) is { } route && !HasRoute(address.AbsolutePath[path.Length..], route))
        {
            throw new ArgumentException(
                $"{registration}: a path value of {route} must not be null, empty, '.' or '..': the request would "
                + "have another path.",
                nameof(request));
        }
    }

    /// <summary>Returns a copy for the handlers. The signature is in the copy, so that the app does not find it in an
    /// exception or a response, and runs of the pipeline at the same time do not share it.</summary>
    public static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = request.Content,
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
        };
        request.Headers.To(copy.Headers, static (_, value) => value);
        foreach (var (key, value) in request.Options)
        {
            ((IDictionary<string, object?>)copy.Options)[key] = value;
        }

        return copy;
    }

    // Uri has resolved the dot segments.
    private static bool HasRoute(string path, string route)
    {
        if (route.Contains("{**", StringComparison.Ordinal) || route.Contains("?}", StringComparison.Ordinal))
        {
            var fixedPart = route[..route.IndexOf('{', StringComparison.Ordinal)].TrimEnd('/');
            return path.StartsWith(fixedPart, StringComparison.Ordinal);
        }

        var (expected, actual) = (route.Split('/'), path.Split('/'));
        return expected.Length == actual.Length
            && expected.Zip(actual).All(static pair => pair.First.Length == 0 || pair.Second.Length > 0);
    }
}
