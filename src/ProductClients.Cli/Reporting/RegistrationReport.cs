using System.Text.Json;

namespace ProductClients.Cli.Reporting;

/// <summary>The result of one registration.</summary>
internal sealed record RegistrationReport(
    string Name,
    string Vendor,
    string Outcome,
    string? Reason,
    long Products,
    long Duplicates,
    int Pages,
    int Requests,
    ErrorReport? Error,
    IReadOnlyList<string> Pushed,
    IReadOnlyList<string> Local,
    string? ContinuationToken)
{
    public static RegistrationReport Of(ListingReport report, SecretMask mask) => new(
        report.Registration,
        report.Vendor,
        WordOf(report.Outcome),
        report.Reason is null ? null : mask.Apply(report.Reason),
        report.Products,
        report.Duplicates,
        report.Pages,
        report.Requests,
        report.Error is null ? null : ErrorReport.Of(report.Error, mask),
        [.. report.Pushed.Select(NameOf)],
        [.. report.Local.Select(NameOf)],
        report.ContinuationToken);

    /// <summary>Returns the name of a filter in the report, such as <c>nameContains</c>.</summary>
    public static string NameOf(ProductFilter filter) => JsonNamingPolicy.CamelCase.ConvertName(filter.ToString());

    private static string WordOf(ListingOutcome outcome) => outcome switch
    {
        ListingOutcome.Complete => "complete",
        ListingOutcome.Skipped => "skipped",
        ListingOutcome.Failed => "failed",
        // A listing that has not ended when the run ends is truncated.
        _ => "truncated",
    };
}
