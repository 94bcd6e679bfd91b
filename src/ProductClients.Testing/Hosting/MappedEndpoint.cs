namespace ProductClients.Testing;

/// <summary>An endpoint that <see cref="VendorEmulator"/> does not have by itself, and the handler for it.</summary>
internal sealed record MappedEndpoint(
    string Method, EndpointPattern Pattern, Func<EndpointRequest, CancellationToken, Task<EndpointResponse>> Handler)
{
    public override string ToString() => $"{Method} {Pattern.Text}";

    /// <summary>Calls the handler. If it throws, the response is status 500 with the exception.</summary>
    /// <exception cref="InvalidParameterException">The body of the request is not the JSON that the handler reads.
    /// </exception>
    public async Task<EmulatorResponse> InvokeAsync(
        VendorEmulator emulator,
        WireRequest request,
        IReadOnlyDictionary<string, string> values,
        CancellationToken cancellationToken)
    {
        try
        {
            var response = await Handler(new EndpointRequest(request, values), cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The handler returned null.");
            return response.Create(emulator, request);
        }
        catch (MalformedBodyException malformed)
        {
            throw new InvalidParameterException("body", malformed.Message);
        }
        catch (Exception failed)
            when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The client of the test sees the reason. It would not see an exception on the server's thread.
            var response = EmulatorResponse.Text(
                500, $"The handler of {this} failed: {failed.Message}", "text/plain; charset=utf-8");
            response.Rejection = failed.ToString();
            return response;
        }
    }
}
