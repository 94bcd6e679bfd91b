namespace ProductClients.Signing;

/// <summary>The caller's request has a body that is too large to sign or to keep. Only this exception of a signature is
/// about the caller's argument: any other comes from a credential source or a signer of the app.</summary>
internal sealed class BodySizeException(string message, Exception? innerException = null)
    : ArgumentException(message, "content", innerException);
