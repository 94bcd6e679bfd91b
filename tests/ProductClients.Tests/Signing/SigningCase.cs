namespace ProductClients.Tests.Signing;

/// <summary>One case: what a request's query is made of, and when it is signed.</summary>
public sealed record SigningCase(IReadOnlyList<string> Parts, DateTimeOffset Time)
{
    public override string ToString() =>
        $"{Time:O} [{string.Join(", ", Parts.Select(Uri.EscapeDataString))}]";
}
