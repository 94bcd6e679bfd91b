namespace ProductClients.Signing;

/// <summary>A signer that can do better after a rejection, such as by a new token.</summary>
internal interface IRecoverableSigner
{
    /// <summary>Takes in that a signed request was refused.</summary>
    /// <returns>Whether signing it anew may be accepted.</returns>
    bool TryRecover(HttpRequestMessage refused);

    /// <summary>Takes in that a signed request was accepted.</summary>
    void Accept(HttpRequestMessage accepted);
}
