using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the endpoint and the account that identify the listings of a registration.</summary>
public sealed class ListingIdentityTests
{
    private static readonly Uri Endpoint = new("https://acme.example");

    [Fact]
    public async Task Source_of_the_app_has_no_endpoint_and_no_known_account() =>
        await AssertUnknownAsync(IdentityOf(account: null), endpoint: null);

    [Fact]
    public async Task Signer_of_the_app_has_an_endpoint_and_no_known_account() =>
        await AssertUnknownAsync(IdentityOf(new ListerAccount(static () => Endpoint, read: null)), Endpoint);

    [Fact]
    public async Task Known_account_has_an_endpoint_and_a_fingerprint()
    {
        var account = AccountOf("a");
        var identity = IdentityOf(account);

        Assert.Equal((Endpoint, true), (identity.Endpoint, identity.IsAccountKnown));
        Assert.Equal(
            await FingerprintAsync(account), await identity.GetAccountAsync(TestContext.Current.CancellationToken));
    }

    // Computed with Python: hashlib.pbkdf2_hmac("sha256", b"\0\0\1\1a", b"ProductClients account", 100000, 16).
    [Fact]
    public async Task Fingerprint_is_the_same_in_every_process() =>
        Assert.Equal("2F3BBDD314E4277E5DFF952CD094C8D1", await FingerprintAsync(AccountOf(null, "a")));

    [Fact]
    public async Task Accounts_with_different_parts_have_different_fingerprints()
    {
        ListerAccount[] accounts =
        [
            AccountOf(""), AccountOf((string?)null), AccountOf("a"), AccountOf("b"), AccountOf("a", "b"),
            AccountOf("ab"), AccountOf("b", "a"),
        ];

        var fingerprints = await Task.WhenAll(accounts.Select(FingerprintAsync));

        Assert.Equal(accounts.Length, fingerprints.Distinct().Count());
    }

    [Fact]
    public async Task Fingerprint_follows_the_credentials_of_the_next_request()
    {
        var key = "a";
        var account = new ListerAccount(static () => Endpoint, _ => new([key]));

        var first = await FingerprintAsync(account);
        key = "b";
        var second = await FingerprintAsync(account);
        key = "a";

        Assert.Equal(
            (await FingerprintAsync(AccountOf("a")), await FingerprintAsync(AccountOf("b"))), (first, second));
        Assert.Equal(first, await FingerprintAsync(account));
    }

    [Fact]
    public async Task Wait_for_the_credentials_is_cancelled_with_the_token_of_the_caller()
    {
        using var cancel = new CancellationTokenSource();
        var identity = IdentityOf(new ListerAccount(static () => Endpoint, static token =>
        {
            token.ThrowIfCancellationRequested();
            return new([]);
        }));

        await cancel.CancelAsync();

        var error = await Assert.ThrowsAsync<OperationCanceledException>(
            () => identity.GetAccountAsync(cancel.Token).AsTask());
        Assert.Equal(cancel.Token, error.CancellationToken);
    }

    [Fact]
    public void Account_of_options_that_are_not_valid_is_known_and_has_no_endpoint() => Assert.Equal(
        (null, true), (ListerAccount.OfInvalid.Endpoint, ListerAccount.OfInvalid.IsKnown));

    [Fact]
    public void Identity_shows_the_name_of_the_registration() =>
        Assert.Equal("acme", IdentityOf(account: null).ToString());

    [Fact]
    public void Query_that_is_null_is_refused() =>
        Assert.Throws<ArgumentNullException>("query", () => IdentityOf(account: null).Identify(null!));

    [Fact]
    public void Query_that_contradicts_itself_is_refused() =>
        Assert.Throws<ArgumentException>(() => IdentityOf(account: null).Identify(new ProductQuery { Take = 0 }));

    private static async Task AssertUnknownAsync(ListingIdentity identity, Uri? endpoint)
    {
        Assert.Equal((endpoint, false), (identity.Endpoint, identity.IsAccountKnown));
        Assert.Null(await identity.GetAccountAsync(TestContext.Current.CancellationToken));
    }

    private static ListingIdentity IdentityOf(ListerAccount? account) => new("acme", new FakeSource(1), account);

    private static ListerAccount AccountOf(params string?[] parts) => new(static () => Endpoint, _ => new(parts));

    private static Task<string> FingerprintAsync(ListerAccount account) =>
        account.FingerprintAsync(TestContext.Current.CancellationToken).AsTask();
}
