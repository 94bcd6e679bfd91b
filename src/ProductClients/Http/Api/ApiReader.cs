using System.Text;

namespace ProductClients.Http;

/// <summary>Reads a success response for an interface of the app: completely, or as it arrives if the method returns it
/// so. Any status and an empty body are valid. The body of a method that returns text or JSON is converted to UTF-8.
/// </summary>
internal static class ApiReader
{
    public static Task ReadAsync(
        RequestState state,
        ApiDefinition api,
        HttpResponseMessage response,
        int maxResponseBytes,
        CancellationToken cancellationToken)
    {
        var method = api.MethodOf(state.Request);
        var encoding = Charset.Of(response.Content, out var unknown);
        state.UnknownCharset = unknown;
        return method.IsStreamed
            ? StreamAsync(state, api, response, encoding, cancellationToken)
            : BufferAsync(
                state,
                response,
                method.IsText,
                encoding,
                api.Options.MaxResponseBytes ?? maxResponseBytes,
                cancellationToken);
    }

    private static async Task StreamAsync(
        RequestState state,
        ApiDefinition api,
        HttpResponseMessage response,
        Encoding? encoding,
        CancellationToken cancellationToken)
    {
        var original = response.Content;
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        response.Content = new GuardedContent(
            new ApiStream(stream, state, api.Options) { Encoding = encoding }, original);
        original.Headers.NonValidated.To(response.Content.Headers, static (_, value) => value);
    }

    private static async Task BufferAsync(
        RequestState state,
        HttpResponseMessage response,
        bool isText,
        Encoding? encoding,
        int limit,
        CancellationToken cancellationToken)
    {
        var original = response.Content;
        var raw = await BodyReader.ReadAsync(original, limit, cancellationToken).ConfigureAwait(false);
        var body = Charset.ToUtf8(raw, isText ? encoding : null, limit);
        response.Content = new BufferedContent(body, state);
        ResponseReader.CheckSize(state, body, limit);
        // The length of a response to HEAD is that of the body that a GET would return. Refit would allocate that much
        // to read text or JSON.
        var keepsLength = state.Request.Method == HttpMethod.Head && !isText;
        original.Headers.NonValidated.To(response.Content.Headers, (name, value) =>
            !keepsLength && name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) ? null : value);
        if (isText)
        {
            Charset.DeclareUtf8(response.Content);
        }

        original.Dispose();
    }
}
