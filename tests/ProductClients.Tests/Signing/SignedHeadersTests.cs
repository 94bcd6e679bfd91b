using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public class SignedHeadersTests
{
    [Theory]
    [InlineData("host X-B Accept x-a", "Accept host x-a X-B")]
    [InlineData("ab a abc", "a ab abc")]
    [InlineData("abc ab a", "a ab abc")]
    // "_" sorts before the lower-case letters and after the upper-case letters.
    [InlineData("XB x_b", "x_b XB")]
    [InlineData("c b a", "a b c")]
    public void Names_are_sorted_as_lower_case(string names, string sorted) =>
        Assert.Equal(sorted, Sorted(isCanonical: false, names.Split(' ')));

    [Theory]
    // The canonical forms are "X-Qiniu-C", "X-Qiniu_a" and "X-Qiniub".
    [InlineData("x-qiniub x-qiniu_a X-QINIU-C", "X-QINIU-C x-qiniu_a x-qiniub")]
    // The canonical forms are "X-Ab" and "X-A-B".
    [InlineData("X-AB x-a-b", "x-a-b X-AB")]
    [InlineData("x-b X-a", "X-a x-b")]
    public void Names_are_sorted_in_the_canonical_form(string names, string sorted) =>
        Assert.Equal(sorted, Sorted(isCanonical: true, names.Split(' ')));

    [Theory]
    [InlineData(false, "x-qiniu-ab")]
    [InlineData(true, "X-Qiniu-Ab")]
    public void Name_is_written_in_lower_case_or_canonical_form(bool isCanonical, string form) =>
        Assert.Equal(form, string.Concat(
            Enumerable.Range(0, form.Length).Select(i => SignedHeaders.Form("x-QINIU-aB", i, isCanonical))));

    [Fact]
    public void Headers_beyond_the_initial_capacity_are_kept()
    {
        var names = Enumerable.Range(0, 100).Select(static i => $"x-{i:D3}").ToArray();

        Assert.Equal(string.Join(' ', names), Sorted(isCanonical: false, [.. Enumerable.Reverse(names)]));
    }

    [Fact]
    public void Headers_with_the_same_name_keep_their_order()
    {
        using var headers = new SignedHeaders(isCanonical: false);
        headers.Add("x-a", "first");
        headers.Add("X-A", "second");

        Assert.Equal(["first", "second"], headers.Sorted.ToArray().Select(static header => header.Value));
    }

    [Fact]
    public void Signed_values_are_cleared_from_the_pool()
    {
        var headers = new SignedHeaders(isCanonical: false);
        headers.Add("x-security-token", "canary");
        var buffer = headers.Sorted;

        headers.Dispose();

        Assert.Null(buffer[0].Value);
    }

    private static string Sorted(bool isCanonical, string[] names)
    {
        using var headers = new SignedHeaders(isCanonical);
        foreach (var name in names)
        {
            headers.Add(name, "value of " + name);
        }

        var sorted = headers.Sorted.ToArray();
        Assert.All(sorted, static header => Assert.Equal("value of " + header.Key, header.Value));
        return string.Join(' ', sorted.Select(static header => header.Key));
    }
}
