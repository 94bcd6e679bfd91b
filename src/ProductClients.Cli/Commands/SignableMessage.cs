using System.Text;

namespace ProductClients.Cli.Commands;

/// <summary>Creates the request that <c>sign</c> signs, and reads its headers.</summary>
internal static class SignableMessage
{
    /// <summary>Creates the request that the command line describes.</summary>
    /// <exception cref="UsageException">A header is not valid in a request.</exception>
    public static HttpRequestMessage Create(SignRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Url);
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body));
        }

        RequestHeaders.Set(message, request.Headers);
        return message;
    }

    /// <summary>Returns the named headers as they are sent.</summary>
    public static IReadOnlyDictionary<string, string> HeadersOf(HttpRequestMessage message, IEnumerable<string> names)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (message.Headers.NonValidated.TryGetValues(name, out var values))
            {
                headers[name] = values.ToString();
            }
        }

        return headers;
    }
}
