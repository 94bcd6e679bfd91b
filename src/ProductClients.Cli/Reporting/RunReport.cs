namespace ProductClients.Cli.Reporting;

/// <summary>The content of the <c>--report</c> file.</summary>
internal sealed record RunReport(IReadOnlyList<RegistrationReport> Registrations)
{
    public static RunReport Of(IReadOnlyList<ListingReport> registrations, SecretMask mask) =>
        new([.. registrations.Select(registration => RegistrationReport.Of(registration, mask))]);
}
