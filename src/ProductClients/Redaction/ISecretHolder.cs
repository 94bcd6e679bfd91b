namespace ProductClients.Redaction;

/// <summary>What holds secrets, and can name them so that they are kept out of every text.</summary>
internal interface ISecretHolder
{
    IEnumerable<Secret?> Secrets { get; }
}
