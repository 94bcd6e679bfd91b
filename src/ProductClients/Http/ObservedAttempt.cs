using System.Diagnostics;

namespace ProductClients.Http;

/// <summary>What is recorded of the current attempt of a request, and of the failure before it.</summary>
internal struct ObservedAttempt
{
    public long StartedAt { get; set; }

    public Activity? Span { get; set; }

    /// <summary>Gets or sets the HTTP status; <see langword="null"/> if no response was received.</summary>
    public int? Status { get; set; }

    /// <summary>Gets or sets the failure of the last attempt, redacted; <see langword="null"/> if it had none.</summary>
    public Exception? Failure { get; set; }

    public long FailedAt { get; set; }
}
