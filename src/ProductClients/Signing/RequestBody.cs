namespace ProductClients.Signing;

/// <summary>Reads the bodies of requests into memory, to sign them and to send them again.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes of a body that is signed, or is kept to be sent again: 12 MB, the limit of Huawei's
    /// gateway for requests that are signed with an access key.</summary>
    public const int MaxBytes = 12 * 1000 * 1000;

    private const string TooLarge = "The body has more than 12,000,000 bytes, ";
    private const string TooLargeToSign = TooLarge + "the most that is signed. ";
    private const string TooLargeToKeep =
        TooLarge + "the most that is kept to be sent again. Set its Content-Length, and it is sent once.";

    /// <summary>Returns whether a body is in memory already.</summary>
    public static bool IsInMemory(HttpContent content) => content is ByteArrayContent or ReadOnlyMemoryContent;

    /// <summary>Reads a body that is not in memory into a buffer. The request sends the buffer, so a stream
    /// that can be read only once can be sent again.</summary>
    /// <param name="content">The content of the request.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Whether the body can be sent again. A larger body of a known length cannot, and is not read.</returns>
    /// <exception cref="BodySizeException">The body is larger than <see cref="MaxBytes"/>, and its length is not known.
    /// </exception>
    public static async ValueTask<bool> TryKeepAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaxBytes)
        {
            return false;
        }

        await BufferAsync(content, TooLargeToKeep, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Reads the body of a request that is signed. The request sends the same bytes.</summary>
    /// <param name="content">The content of the request.</param>
    /// <param name="alternative">How a larger body can be sent, for the message of the exception.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The body.</returns>
    /// <exception cref="BodySizeException">The body is larger than <see cref="MaxBytes"/>.</exception>
    public static async ValueTask<byte[]> ReadSignedAsync(
        HttpContent content, string alternative, CancellationToken cancellationToken)
    {
        // A body whose length is known is refused before it is read.
        if (content.Headers.ContentLength > MaxBytes)
        {
            throw new BodySizeException(TooLargeToSign + alternative);
        }

        await BufferAsync(content, TooLargeToSign + alternative, cancellationToken).ConfigureAwait(false);
        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask BufferAsync(
        HttpContent content, string problem, CancellationToken cancellationToken)
    {
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
            throw new BodySizeException(problem, error);
        }
    }
}
