namespace ProductClients.Tests.Signing;

/// <summary>One generated case: the parts of the query of a request, and the time of its signature.</summary>
public sealed record SigningCase(IReadOnlyList<string> Parts, DateTimeOffset Time)
{
    public override string ToString() =>
        $"{Time:O} [{string.Join(", ", Parts.Select(Uri.EscapeDataString))}]";
}
