using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>The faults of a response.</summary>
internal static class Faults
{
    private static readonly TimeSpan Forever = TimeSpan.FromDays(1);
    private static readonly DateTimeOffset Start = new ManualTimeProvider().GetUtcNow();

    public static IReadOnlyList<Fault> All { get; } = [.. Transient(), .. Permanent(), .. Slow(), .. Lasting()];

    // Faults that are retried.
    private static IEnumerable<Fault> Transient()
    {
        yield return new("disconnect", EmulatorFault.Disconnect());
        foreach (var status in new[] { 408, 429, 500, 502, 503, 504 })
        {
            yield return new($"{status}", EmulatorFault.VendorError(status));
        }

        yield return new("502 in HTML", EmulatorFault.Body("<html>", 502, "text/html"));
        yield return new("429 for 5 s", EmulatorFault.RetryAfter(Seconds(5))) { AtLeast = Seconds(5) };
        yield return new("429 until a date", EmulatorFault.RetryAfter(Start + Seconds(10))) { AtLeast = Seconds(10) };
        yield return new("503 for 5 s", Unavailable("5")) { AtLeast = Seconds(5) };
        yield return new("cut body", EmulatorFault.TruncateBody(100));
        yield return new("cut after a product", EmulatorFault.TruncateBody(5_000), ProductErrorCode.Network)
        {
            IsForArraysOnly = true,
        };
    }

    // Errors that are reported at once.
    private static IEnumerable<Fault> Permanent() =>
        from fault in new Fault[]
        {
            new("400", EmulatorFault.VendorError(400), ProductErrorCode.InvalidRequest),
            new("401", EmulatorFault.Status(401), ProductErrorCode.Authentication),
            new("403", EmulatorFault.Status(403), ProductErrorCode.PermissionDenied),
            new("404", EmulatorFault.Status(404), ProductErrorCode.NotFound),
            new("429 for 2 min", EmulatorFault.RetryAfter(Seconds(120)), ProductErrorCode.RateLimited),
            new("503 for 2 min", Unavailable("120"), ProductErrorCode.Unavailable),
            new(
                "redirect",
                EmulatorFault.Redirect(new Uri("https://elsewhere.example")),
                ProductErrorCode.InvalidResponse),
            new("HTML", EmulatorFault.Body("<html>", contentType: "text/html"), ProductErrorCode.InvalidResponse),
            new("empty body", EmulatorFault.Body(""), ProductErrorCode.InvalidResponse),
            new("cut JSON", CutJson, ProductErrorCode.InvalidResponse),
            new(
                "too large body",
                EmulatorFault.Body("[{\"x\":\"" + new string('x', 40_000)),
                ProductErrorCode.ResponseTooLarge),
        }
        select fault with { AtMost = TimeSpan.Zero };

    private static IEnumerable<Fault> Slow() =>
    [
        new("late response", EmulatorFault.Delay(Seconds(5))) { AtLeast = Seconds(5) },
        new("no response", EmulatorFault.Delay(Forever)) { IsSilent = true, AtLeast = Seconds(20) },
        new("stalled body", EmulatorFault.StallBody(Fault.BytesBeforeStall))
        {
            Stalls = true, AtLeast = Seconds(20),
        },
        new("body byte by byte", EmulatorFault.Delay(TimeSpan.Zero))
        {
            IsByteByByte = true, AtLeast = Seconds(20), AtMost = Fault.Budget + Fault.TimePerByte,
        },
    ];

    private static IEnumerable<Fault> Lasting() =>
        from fault in new Fault[]
        {
            new("disconnects", EmulatorFault.Disconnect(), ProductErrorCode.Network),
            new("503s", EmulatorFault.VendorError(503), ProductErrorCode.Unavailable),
            new("429s for 5 s", EmulatorFault.RetryAfter(Seconds(5)), ProductErrorCode.RateLimited)
            {
                AtLeast = Seconds(15),
            },
            new("429s for 15 s", EmulatorFault.RetryAfter(Seconds(15)), ProductErrorCode.RateLimited)
            {
                AtLeast = Seconds(45),
            },
            new("cut bodies", EmulatorFault.TruncateBody(100), ProductErrorCode.Network),
            new("no responses", EmulatorFault.Delay(Forever), ProductErrorCode.Timeout)
            {
                IsSilent = true, AtLeast = Fault.Budget,
            },
            new("stalled bodies", EmulatorFault.StallBody(Fault.BytesBeforeStall), ProductErrorCode.Timeout)
            {
                Stalls = true, AtLeast = Fault.Budget,
            },
            new("bodies byte by byte", EmulatorFault.Delay(TimeSpan.Zero), ProductErrorCode.Timeout)
            {
                IsByteByByte = true, AtLeast = Fault.Budget, AtMost = Fault.Budget + Fault.TimePerByte,
            },
        }
        select fault with { IsLasting = true };

    private static EmulatorFault CutJson(Random random, string response) =>
        EmulatorFault.Body(response[..random.Next(1, response.TrimEnd().Length)]);

    private static EmulatorFault Unavailable(string retryAfter) => EmulatorFault.Status(
        503, headers: new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = retryAfter });

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
