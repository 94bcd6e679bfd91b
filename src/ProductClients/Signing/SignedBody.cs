namespace ProductClients.Signing;

/// <summary>Reads the bodies that a signature covers.</summary>
internal static class SignedBody
{
    /// <summary>The most bytes of a body that is signed: 12 MB, the limit of Huawei's gateway for requests that are
    /// signed with an access key.</summary>
    public const int MaxBytes = 12 * 1000 * 1000;

    private const string TooLarge = "The body has more than 12,000,000 bytes, the most that is signed. ";

    /// <summary>Reads the body of a request into a buffer. The request sends the buffer, also in a later attempt, so a
    /// stream that can be read only once is not a problem.</summary>
    /// <param name="content">The content of the request.</param>
    /// <param name="alternative">How a larger body can be sent, for the message of the exception.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentException">The body is larger than <see cref="MaxBytes"/>.</exception>
    public static async ValueTask<byte[]> ReadAsync(
        HttpContent content, string alternative, CancellationToken cancellationToken)
    {
        // A body of a known length is not read in vain.
        if (content.Headers.ContentLength > MaxBytes)
        {
            throw new ArgumentException(TooLarge + alternative, nameof(content));
        }

        try
        {
#if NET9_0_OR_GREATER
            await content.LoadIntoBufferAsync(MaxBytes, cancellationToken).ConfigureAwait(false);
#else
            await content.LoadIntoBufferAsync(MaxBytes).WaitAsync(cancellationToken).ConfigureAwait(false);
#endif
        }
        catch (HttpRequestException error)
            when (error.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new ArgumentException(TooLarge + alternative, nameof(content), error);
        }

        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }
}
