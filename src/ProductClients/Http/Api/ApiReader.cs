namespace ProductClients.Http;

/// <summary>Reads a success response for an interface of the app: completely, or as it arrives if the method returns it
/// so. Any status and an empty body are valid.</summary>
internal static class ApiReader
{
    public static Task ReadAsync(
        RequestState state,
        ApiDefinition api,
        HttpResponseMessage response,
        int maxResponseBytes,
        CancellationToken cancellationToken) => api.MethodOf(state.Request).IsStreamed
            ? StreamAsync(state, api, response, cancellationToken)
            : BufferAsync(state, response, api.Options.MaxResponseBytes ?? maxResponseBytes, cancellationToken);

    private static async Task StreamAsync(
        RequestState state, ApiDefinition api, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        response.Content = new GuardedContent(new ApiStream(stream, state, api.Options), original);
        original.Headers.To(response.Content.Headers, static (_, value) => value);
    }

    private static async Task BufferAsync(
        RequestState state, HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var body = await BodyReader.ReadAsync(original, limit, cancellationToken).ConfigureAwait(false);
        response.Content = new BufferedContent(body, state);
        ResponseReader.CheckSize(state, body, limit);
        // The length of a response to HEAD is that of the body that a GET would return.
        var isHead = state.Request.Method == HttpMethod.Head;
        original.Headers.To(response.Content.Headers, (name, value) =>
            !isHead && name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) ? null : value);
        original.Dispose();
    }
}
