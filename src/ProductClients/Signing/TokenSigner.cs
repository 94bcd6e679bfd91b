using System.Globalization;

namespace ProductClients.Signing;

/// <summary>Authenticates with a token in a header.</summary>
/// <param name="tokens">The cache of the token.</param>
/// <param name="header">The name of the header.</param>
/// <param name="prefix">The text before the token, such as <c>Bearer </c>.</param>
/// <param name="clock">The clock for the <c>Date</c> header; <see langword="null"/> to send no such header.</param>
internal sealed class TokenSigner(TokenCache tokens, string header, string prefix, SigningClock? clock)
    : IRequestSigner, IRecoverableSigner
{
    /// <summary>Gets whether a wrong clock can cause a rejection.</summary>
    public bool SignsTime => clock is not null;

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // If the token request fails, the request must not carry an old token: its rejection would be taken for one of
        // that token.
        request.Headers.Remove(header);
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        RawHeaders.Set(request.Headers, header, prefix + token.Reveal());
        if (clock is not null)
        {
            RawHeaders.Set(request.Headers, "Date", clock.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await SignAsync(request, cancellationToken).ConfigureAwait(false);
        return new SignatureExplanation("token") { Headers = clock is null ? [header] : [header, "Date"] };
    }

    public bool TryRecover(HttpRequestMessage rejected) => TokenOf(rejected) is { } token && tokens.TryForget(token);

    public void Accept(HttpRequestMessage accepted)
    {
        if (TokenOf(accepted) is { } token)
        {
            tokens.Accept(token);
        }
    }

    private string? TokenOf(HttpRequestMessage request) =>
        request.Headers.NonValidated.TryGetValues(header, out var sent) ? sent.ToString()[prefix.Length..] : null;
}
