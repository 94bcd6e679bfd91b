namespace ProductClients;

/// <summary>Allows the retries of a request that is idempotent although its method is not known to be. GET, HEAD and
/// OPTIONS are retried without it.</summary>
/// <remarks>In a Refit interface it is a parameter with a default value:
/// <c>[Property(RequestRetry.PropertyName)] bool isIdempotent = true</c>.</remarks>
public static class RequestRetry
{
    /// <summary>The name of the option in <see cref="HttpRequestMessage.Options"/>. Its value is a
    /// <see cref="bool"/>.</summary>
    public const string PropertyName = "ProductClients.IsIdempotent";

    /// <summary>The key of the option: whether sending the request twice has the same effect as sending it once.
    /// </summary>
    /// <value>The default is <see langword="true"/> for GET, HEAD and OPTIONS, <see langword="false"/> for every other
    /// method.</value>
    public static readonly HttpRequestOptionsKey<bool> IsIdempotent = new(PropertyName);

    internal static bool IsAllowed(HttpRequestMessage request) =>
        request.Options.TryGetValue(IsIdempotent, out var isIdempotent)
            ? isIdempotent
            : request.Method == HttpMethod.Get
                || request.Method == HttpMethod.Head
                || request.Method == HttpMethod.Options;
}
