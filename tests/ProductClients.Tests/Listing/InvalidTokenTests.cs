using System.Security.Cryptography;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of continuation tokens that are refused.</summary>
public class InvalidTokenTests
{
    [Fact]
    public async Task A_token_of_another_registration_is_refused_with_the_name_of_that_registration()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });

        Assert.Contains(
            "it was made by the registration 'fake' (Fake)",
            MessageOf(token, new FakeSource(25).ToLister("other").ListAsync()),
            StringComparison.Ordinal);
    }

    public static TheoryData<ProductQuery> OtherQueries =>
    [
        new ProductQuery { Name = "p1" },
        new ProductQuery { NameContains = "p1" },
        new ProductQuery { Ids = ["p1"] },
        new ProductQuery { Statuses = [ProductStatus.Active] },
        new ProductQuery { Tag = "x" },
        new ProductQuery { Category = "x" },
        new ProductQuery { CreatedFrom = DateTimeOffset.UnixEpoch },
        new ProductQuery { CreatedTo = DateTimeOffset.UnixEpoch },
        new ProductQuery { UpdatedFrom = DateTimeOffset.UnixEpoch },
        new ProductQuery { UpdatedTo = DateTimeOffset.UnixEpoch },
    ];

    [Theory]
    [MemberData(nameof(OtherQueries), DisableDiscoveryEnumeration = true)]
    public async Task A_token_of_another_query_is_refused(ProductQuery other)
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });

        Assert.Contains(
            "it was made by another query",
            MessageOf(token, new FakeSource(25).ToLister().ListAsync(other)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_changed_at_any_position_is_refused()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var letter in "xyABwg0_-".Where(letter => letter != token[i]))
            {
                Assert.StartsWith(
                    "fake: the continuation token cannot be used: it ",
                    MessageOf(token[..i] + letter + token[(i + 1)..], new FakeSource(25).ToLister().ListAsync()),
                    StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("token")]
    [InlineData("AAAA")]
    [InlineData("한글")]
    [InlineData("====")]
    public void Text_that_is_not_a_token_is_refused(string token) =>
        Assert.Contains(
            "it is damaged", MessageOf(token, new FakeSource(1).ToLister().ListAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task A_truncated_token_is_refused()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });

        for (var length = 0; length < token.Length; length++)
        {
            Assert.Contains(
                "it is damaged",
                MessageOf(token[..length], new FakeSource(25).ToLister().ListAsync()),
                StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, Func<byte[], byte[]>> MalformedTokens => new()
    {
        { "cut in the middle", static bytes => bytes[..20] },
        { "a page size of zero", static bytes => [.. bytes[..^3], 0, .. bytes[^2..]] },
        { "a text length beyond the end of the token", static bytes => [bytes[0], 0x7F, .. bytes[2..]] },
    };

    [Theory]
    [MemberData(nameof(MalformedTokens), DisableDiscoveryEnumeration = true)]
    public async Task A_malformed_token_with_a_valid_checksum_is_refused(
        string description, Func<byte[], byte[]> change)
    {
        var token = (await TokenAsync(new ProductQuery { Take = 3, PageSize = 5 }))
            .Replace('-', '+').Replace('_', '/');
        var bytes = Convert.FromBase64String(token.PadRight((token.Length + 3) / 4 * 4, '='))[..^8];
        var changed = change(bytes);
        byte[] withChecksum = [.. changed, .. SHA256.HashData(changed)[..8]];

        var message = MessageOf(
            Convert.ToBase64String(withChecksum).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            new FakeSource(25).ToLister().ListAsync());

        Assert.True(
            message.StartsWith("fake: the continuation token cannot be used: it ", StringComparison.Ordinal),
            description);
    }

    private static async Task<string> TokenAsync(ProductQuery query)
    {
        var listing = new FakeSource(25).ToLister().ListAsync(query);
        await listing.ToListAsync();
        return listing.Report.ContinuationToken!;
    }

    private static string MessageOf(string token, ProductListing listing) =>
        Assert.Throws<ArgumentException>("continuationToken", () => listing.AsPages(token)).Message;
}
