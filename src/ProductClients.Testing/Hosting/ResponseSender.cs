using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace ProductClients.Testing;

/// <summary>Puts an answer on the wire, cut or stalled when a fault says so.</summary>
internal static class ResponseSender
{
    public static async Task SendAsync(
        HttpContext context, EmulatorResponse answer, EmulatorFault? fault, DateTimeOffset now, CancellationToken stop)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        // The vendor's clock, which a client may learn from; Kestrel would write the machine's.
        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        response.ContentType = answer.ContentType;
        foreach (var header in answer.Headers)
            response.Headers[header.Key] = header.Value;
        // 204 and 304 have no body and say nothing about its length.
        if (answer.Status is not (204 or 304))
            response.ContentLength = answer.Body.Length;
        // The writer takes nothing before the headers are settled.
        await response.StartAsync(stop).ConfigureAwait(false);

        if (fault?.CutAfter is not { } bytes)
        {
            await answer.Body.WriteAsync(response.BodyWriter, stop).ConfigureAwait(false);
            return;
        }

        var cut = new CutStream(response.Body, bytes);
        try
        {
            await answer.Body.WriteAsync(PipeWriter.Create(cut), stop).ConfigureAwait(false);
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
