namespace ProductClients.Signing;

/// <summary>A signer that can recover from a rejection, for example with a new token.</summary>
internal interface IRecoverableSigner
{
    /// <summary>Handles the rejection of a signed request.</summary>
    /// <returns>Whether the request may be accepted if it is signed again.</returns>
    bool TryRecover(HttpRequestMessage rejected);

    /// <summary>Records that a signed request was accepted.</summary>
    void Accept(HttpRequestMessage accepted);
}
