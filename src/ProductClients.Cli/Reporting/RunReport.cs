namespace ProductClients.Cli.Reporting;

/// <summary>What <c>--report</c> writes.</summary>
internal sealed record RunReport(IReadOnlyList<RegistrationReport> Registrations)
{
    public static RunReport Of(IReadOnlyList<ListingReport> registrations, SecretMask mask) =>
        new([.. registrations.Select(registration => RegistrationReport.Of(registration, mask))]);
}
