using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class FormatTests
{
    private static readonly DateTimeOffset Instant = new(2024, 2, 3, 4, 5, 6, TimeSpan.FromHours(9));

    [Fact]
    public async Task A_formatter_of_scalars_writes_each_type_unboxed() =>
        Assert.Equal(
            "/search?text=t&published=Y&page=no.1&size=no.2&since=2024-02-02T19%3A05%3A06Z&state=ACTIVED&ids=i",
            await Shop.TargetOf(
                static api => api.SearchAsync("t", true, 1, 2, Instant, ItemState.Active, ["i"], null),
                new VendorFormatter()));

    [Fact]
    public async Task A_formatter_of_objects_writes_each_type()
    {
        var seen = new List<object?>();
        var target = await Shop.TargetOf(
            static api => api.SearchAsync("t", true, 1, 2, Instant, ItemState.Active, ["i"], null),
            new BoxedFormatter(value =>
            {
                seen.Add(value);
                return "&";
            }));
        Assert.Equal(["t", true, 1, 2L, Instant, "ACTIVED", "i"], seen);
        Assert.Equal("/search?text=%26&published=%26&page=%26&size=%26&since=%26&state=%26&ids=%26", target);
    }

    [Fact]
    public async Task A_formatter_that_returns_null_leaves_the_parameter_out() =>
        Assert.Equal(
            "/search?text=t",
            await Shop.TargetOf(
                static api => api.SearchAsync("t", true, 1, 2, Instant, ItemState.Active, ["i"], null),
                new BoxedFormatter(static value => value as string is "t" ? "t" : null)));

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public async Task The_culture_of_the_thread_changes_nothing(string culture)
    {
        using var _ = new CultureScope(culture);
        Assert.Equal(
            "/search?text=I%C4%B1&published=true&page=-1&size=-9223372036854775808"
            + "&since=02%2F03%2F2024%2004%3A05%3A06%20%2B09%3A00&state=ACTIVED&ids=%C4%B0i",
            await Shop.TargetOf(
                static api =>
                    api.SearchAsync("Iı", true, -1, long.MinValue, Instant, ItemState.Active, ["İi"], null)));
    }

    [Fact]
    public async Task A_value_that_is_no_member_of_its_enum_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            static () => Shop.Over(new StubHandler()).ListAsync("p", new ItemQuery { State = (ItemState)9 }));

    [Theory]
    [InlineData(ItemState.Active, "ACTIVED")]
    [InlineData(ItemState.Blocked, "Blocked")]
    [InlineData(ItemState.OnHold, "on%20hold")]
    internal async Task An_enum_is_its_word_or_its_name(ItemState state, string word) =>
        Assert.Equal($"/v1/p/products?state={word}", await Shop.TargetOf(new ItemQuery { State = state }));
}
