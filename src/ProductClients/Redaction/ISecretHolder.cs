namespace ProductClients.Redaction;

/// <summary>An object with secrets that must be redacted in every text.</summary>
internal interface ISecretHolder
{
    /// <summary>Gets the secrets.</summary>
    IEnumerable<Secret?> Secrets { get; }
}
