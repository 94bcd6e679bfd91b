using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace ProductClients.Testing;

/// <summary>Sends a response, cut or stalled when a fault says so.</summary>
internal static class ResponseSender
{
    public static async Task SendAsync(
        HttpContext context, EmulatorResponse response, EmulatorFault? fault, DateTimeOffset now, CancellationToken stop)
    {
        var http = context.Response;
        http.StatusCode = response.Status;
        // The vendor's clock, which a client may learn from; Kestrel would write the machine's.
        http.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        http.ContentType = response.ContentType;
        foreach (var header in response.Headers)
            http.Headers[header.Key] = header.Value;
        // 204 and 304 have no body and say nothing about its length.
        if (response.Status is not (204 or 304))
            http.ContentLength = response.Body.Length;
        // The writer takes nothing before the headers are settled.
        await http.StartAsync(stop).ConfigureAwait(false);

        if (fault?.CutAfter is not { } bytes)
        {
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
            // Kestrel closes a connection whose handler throws after the headers have left: the bytes so far arrive,
            // the end does not.
            throw;
        }
    }
}
