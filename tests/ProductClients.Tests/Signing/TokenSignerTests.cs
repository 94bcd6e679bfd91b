using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

public class TokenSignerTests
{
    private static readonly object Credentials = new();

    private readonly FixedTimeProvider _time = new();
    private int _issued;

    [Fact]
    public async Task Token_is_sent_in_its_header_after_the_prefix()
    {
        using var request = new HttpRequestMessage();

        await Create("Bearer ").SignAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Bearer token 1", Header(request, "Authorization"));
        Assert.False(request.Headers.NonValidated.Contains("Date"));
    }

    [Fact]
    public async Task Signer_with_a_clock_sends_a_date_header()
    {
        using var request = new HttpRequestMessage();

        await Create("", sendsDate: true).SignAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Thu, 01 Jan 2026 00:00:00 GMT", Header(request, "Date"));
    }

    [Fact]
    public async Task Request_signed_twice_has_one_token()
    {
        using var request = new HttpRequestMessage();
        var signer = Create("Bearer ");

        await signer.SignAsync(request, TestContext.Current.CancellationToken);
        await signer.SignAsync(request, TestContext.Current.CancellationToken);

        Assert.Single(request.Headers.NonValidated["Authorization"]);
    }

    [Fact]
    public async Task Old_token_is_removed_when_no_token_is_available()
    {
        using var request = new HttpRequestMessage();
        request.Headers.Add("X-Auth-Token", "old");
        var tokens = new TokenCache(
            static _ => throw new HttpRequestException("no connection"), static () => Credentials, _time);
        var signer = new TokenSigner(tokens, "X-Auth-Token", "", clock: null);

        await Assert.ThrowsAsync<HttpRequestException>(
            () => signer.SignAsync(request, TestContext.Current.CancellationToken).AsTask());

        Assert.False(request.Headers.NonValidated.Contains("X-Auth-Token"));
    }

    [Theory]
    [InlineData(false, "Authorization")]
    [InlineData(true, "Authorization,Date")]
    public async Task Explanation_names_the_headers_and_signs_the_request(bool sendsDate, string headers)
    {
        using var request = new HttpRequestMessage();

        var explanation = await Create("Bearer ", sendsDate).ExplainAsync(
            request, TestContext.Current.CancellationToken);

        Assert.Equal(("token", headers), (explanation.Scheme, string.Join(',', explanation.Headers)));
        Assert.Equal($"token ({headers.Replace(",", ", ", StringComparison.Ordinal)})", explanation.ToString());
        Assert.Equal("Bearer token 1", Header(request, "Authorization"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Signer_with_a_clock_signs_the_time(bool sendsDate) =>
        Assert.Equal(sendsDate, Create("Bearer ", sendsDate).SignsTime);

    [Fact]
    public async Task Token_after_an_accepted_one_can_be_replaced_at_once()
    {
        using var request = new HttpRequestMessage();
        var signer = Create("Bearer ");
        await signer.SignAsync(request, TestContext.Current.CancellationToken);
        signer.Accept(request);
        signer.TryRecover(request);
        await signer.SignAsync(request, TestContext.Current.CancellationToken);

        Assert.True(signer.TryRecover(request));
    }

    [Fact]
    public async Task Rejected_token_is_replaced()
    {
        using var request = new HttpRequestMessage();
        var signer = Create("Bearer ");
        await signer.SignAsync(request, TestContext.Current.CancellationToken);

        signer.Accept(request);
        Assert.True(signer.TryRecover(request));
        await signer.SignAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Bearer token 2", Header(request, "Authorization"));
    }

    [Fact]
    public void Request_without_a_token_cannot_be_recovered()
    {
        using var request = new HttpRequestMessage();

        Assert.False(Create("Bearer ").TryRecover(request));
    }

    private static string Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated[name].ToString();

    private TokenSigner Create(string prefix, bool sendsDate = false) => new(
        new TokenCache(Issue, static () => Credentials, _time),
        "Authorization",
        prefix,
        sendsDate ? new SigningClock(_time) : null);

    private Task<IssuedToken> Issue(CancellationToken cancellationToken) =>
        Task.FromResult(new IssuedToken(new Secret($"token {++_issued}"), _time.Now.AddHours(1)));
}
