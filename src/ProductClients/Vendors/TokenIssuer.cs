using System.Text.Json;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Vendors;

/// <summary>Requests the tokens of a registration.</summary>
internal abstract class TokenIssuer<TOptions>(VendorContext<TOptions> context)
    where TOptions : VendorOptions
{
    /// <summary>Gets what is wrong with a response without a usable token.</summary>
    protected abstract string Problem { get; }

    /// <summary>Creates a signer that keeps a token and sends it in a header.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="prefix">The text before the token.</param>
    /// <param name="clock">The clock of the <c>Date</c> header; <see langword="null"/> to send none.</param>
    public TokenSigner CreateSigner(string header, string prefix, SigningClock? clock) =>
        new(
            new TokenCache(IssueAsync, () => CredentialsOf(context.Options()), context.TimeProvider),
            header,
            prefix,
            clock);

    /// <summary>Returns the options that a token depends on. They are compared by value, so that a reload that does not
    /// change them keeps the token.</summary>
    protected abstract object CredentialsOf(TOptions options);

    /// <summary>Creates the request for a token.</summary>
    protected abstract HttpRequestMessage CreateRequest(TOptions options);

    /// <summary>Reads the token; its text is <see langword="null"/> if the response has none.</summary>
    /// <param name="response">The response.</param>
    /// <param name="body">The body; <see cref="JsonValueKind.Undefined"/> if it is not JSON.</param>
    /// <param name="requested">The time before the request.</param>
    protected abstract (string? Token, TimeSpan? Lifetime) Read(
        HttpResponseMessage response, JsonElement body, DateTimeOffset requested);

    private async Task<IssuedToken> IssueAsync(CancellationToken cancellationToken)
    {
        using var request = CreateRequest(context.Options());
        request.Options.Set(RequestRetry.IsIdempotent, value: true);
        // The lifetime counts from before the request, so that a token is never used after its expiry.
        var requested = context.TimeProvider.GetUtcNow();
        using var http = context.TokenClient();
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (token, lifetime) = Read(response, ErrorBody.ParseJson(body), requested);
            if (!string.IsNullOrWhiteSpace(token) && WireText.IsSendable(token))
            {
                return new IssuedToken(new Secret(token), TokenLifetime.ExpiryOf(requested, lifetime));
            }
        }
        catch (InvalidOperationException)
        {
            // JSON text with an invalid escape, such as a lone \ud800, cannot be read.
        }

        throw context.Registration.Failure(
            ProductErrorCode.InvalidResponse, Problem + (response.Content as BufferedContent)?.Quote);
    }
}
