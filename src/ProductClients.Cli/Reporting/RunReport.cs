namespace ProductClients.Cli.Reporting;

/// <summary>What <c>--report</c> writes.</summary>
internal sealed record RunReport(IReadOnlyList<ProviderReport> Providers)
{
    public static RunReport Of(IReadOnlyList<ListingReport> providers, SecretMask mask) =>
        new([.. providers.Select(provider => ProviderReport.Of(provider, mask))]);
}
