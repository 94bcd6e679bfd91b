using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace ProductClients.Testing;

/// <summary>Sends a response, and cuts or stalls it if a fault says so.</summary>
internal static class ResponseSender
{
    public static async Task SendAsync(
        HttpContext context,
        EmulatorResponse response,
        EmulatorFault? fault,
        DateTimeOffset now,
        CancellationToken stop)
    {
        var http = context.Response;
        http.StatusCode = response.Status;
        // A client may learn the vendor's clock from this header. Kestrel would write the machine's time.
        http.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        http.ContentType = response.ContentType;
        foreach (var header in response.Headers)
            http.Headers[header.Key] = header.Value;
        // A response with status 204 or 304 has neither a body nor a Content-Length.
        if (response.Status is not (204 or 304))
            http.ContentLength = response.Body.Length;
        // The body can be written only after the response has started.
        await http.StartAsync(stop).ConfigureAwait(false);

        if (fault?.CutAfter is not { } bytes)
        {
            // Kestrel closes the connection at a write for a status without a body, even of no bytes.
            if (response.Body.Length != 0)
                await response.Body.WriteAsync(http.BodyWriter, stop).ConfigureAwait(false);
            return;
        }

        var cut = new CutStream(http.Body, bytes);
        try
        {
            await response.Body.WriteAsync(PipeWriter.Create(cut), stop).ConfigureAwait(false);
        }
        catch (CutException)
        {
            if (fault.Stalls)
                await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(false);
            // Kestrel closes the connection of a handler that throws after the headers were sent. The bytes written so
            // far arrive, the end of the response does not.
            throw;
        }
    }
}
