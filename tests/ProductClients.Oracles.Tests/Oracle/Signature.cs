using System.Text;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>A signature of the library or of an oracle, with the texts that were signed.</summary>
internal sealed record Signature
{
    public string? Error { get; init; }

    public string? Authorization { get; init; }

    public string? Date { get; init; }

    public string? CanonicalRequest { get; init; }

    public string? StringToSign { get; init; }

    /// <summary>Returns the parts in which two signatures differ, one per paragraph.</summary>
    public string CompareWith(Signature other)
    {
        var text = new StringBuilder();
        Append(nameof(Error), Error, other.Error);
        Append(nameof(Date), Date, other.Date);
        Append(nameof(CanonicalRequest), CanonicalRequest, other.CanonicalRequest);
        Append(nameof(StringToSign), StringToSign, other.StringToSign);
        Append(nameof(Authorization), Authorization, other.Authorization);
        return text.ToString();

        void Append(string part, string? ours, string? theirs)
        {
            if (!string.Equals(ours, theirs, StringComparison.Ordinal))
            {
                text.AppendLine(part);
                text.Append("  ours:   ").AppendLine(Show(ours));
                text.Append("  theirs: ").AppendLine(Show(theirs));
            }
        }
    }

    private static string Show(string? text) => text?.Replace("\n", "\\n", StringComparison.Ordinal) ?? "(none)";
}
