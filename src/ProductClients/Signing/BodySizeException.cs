namespace ProductClients.Signing;

/// <summary>The caller's request has a body that is too large to sign or to keep. No other argument exception of a
/// signature is the caller's: a credential source or a signer of the app may throw any exception.</summary>
internal sealed class BodySizeException(string message, Exception? innerException = null)
    : ArgumentException(message, "content", innerException);
