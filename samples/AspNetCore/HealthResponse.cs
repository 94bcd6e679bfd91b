using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ProductClients.Samples.AspNetCore;

/// <summary>Writes the status of each check.</summary>
internal static class HealthResponse
{
    public static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            report.Entries.ToDictionary(
                static entry => entry.Key,
                static entry => $"{entry.Value.Status} {entry.Value.Description}".TrimEnd()),
            context.RequestAborted);
}
