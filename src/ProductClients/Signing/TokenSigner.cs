using System.Globalization;

namespace ProductClients.Signing;

/// <summary>Authenticates with a token in a header.</summary>
/// <param name="tokens">The token.</param>
/// <param name="header">The header's name.</param>
/// <param name="prefix">What stands before the token, such as <c>Bearer </c>.</param>
/// <param name="clock">The time to send as <c>Date</c>, or <see langword="null"/> for no such header.</param>
internal sealed class TokenSigner(TokenCache tokens, string header, string prefix, SigningClock? clock)
    : IRequestSigner, IRecoverableSigner
{
    /// <summary>Gets whether a clock that is wrong can be why a request is refused.</summary>
    public bool SignsTime => clock is not null;

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // If no token can be had, the request carries none, so that the rejection is not taken for that of an old token.
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

    public bool TryRecover(HttpRequestMessage refused) => TokenOf(refused) is { } token && tokens.TryForget(token);

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
