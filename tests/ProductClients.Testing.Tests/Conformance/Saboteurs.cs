namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors with one defect each. Every law has at least one vendor that breaks it.</summary>
internal static class Saboteurs
{
    public static IReadOnlyList<Saboteur> All { get; } =
    [
        .. ListingSaboteurs.All, .. PageSaboteurs.All, .. FilterSaboteurs.All, .. SortSaboteurs.All,
        .. TokenSaboteurs.All, .. ReportSaboteurs.All, .. AnomalySaboteurs.All, .. StreamSaboteurs.All,
    ];
}
