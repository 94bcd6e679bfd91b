using ProductClients.Signing;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiCanonicalRequestTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?flag", "flag=")]
    [InlineData("?flag=", "flag=")]
    [InlineData("?b=2&a=1", "a=1&b=2")]
    [InlineData("?a=1&B=2", "B=2&a=1")]
    [InlineData("?a=2&a=10&a=1", "a=1&a=10&a=2")]
    [InlineData("?a=1&&b=2&", "a=1&b=2")]
    [InlineData("?a=b=c", "a=b%3Dc")]
    [InlineData("?q=a+b", "q=a%2Bb")]
    [InlineData("?q=a%20b", "q=a%20b")]
    [InlineData("?q=!*'(),:", "q=%21%2A%27%28%29%2C%3A")]
    [InlineData("?q=-._~%7e", "q=-._~~")]
    [InlineData("?q=%e4%bd%a0", "q=%E4%BD%A0")]
    [InlineData("?q=100%&r=%zz", "q=100%25&r=%25zz")]
    [InlineData("?%62=1&a=2", "a=2&b=1")]
    [InlineData("?a-b=1&a=2", "a=2&a-b=1")]
    [InlineData("?\uE000=1&\U00010000=2", "%F0%90%80%80=2&%EE%80%80=1")]
    public void Query_is_sorted_and_encoded_again(string query, string canonical) =>
        Assert.Equal(canonical, CanonicalQuery(query));

    [Fact]
    public void Long_query_is_sorted_like_a_short_one()
    {
        var numbers = Enumerable.Range(100, 200).ToArray();
        var query = "?" + string.Join('&', numbers.OrderDescending().Select(
            static n => $"key{n}=a value of some length {n}"));
        var canonical = string.Join('&', numbers.Select(
            static n => $"key{n}=a%20value%20of%20some%20length%20{n}"));
        Assert.Equal(canonical, CanonicalQuery(query));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/v1/products", "/v1/products/")]
    [InlineData("/v1/products/", "/v1/products/")]
    [InlineData("/a//b", "/a//b/")]
    [InlineData("/a b/%E4%BD%A0", "/a%20b/%E4%BD%A0/")]
    [InlineData("/a*b/c:d/~", "/a%2Ab/c%3Ad/~/")]
    public void Path_is_encoded_again_and_ends_in_a_slash(string path, string canonical)
    {
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        HuaweiCanonicalRequest.WritePath(ref buffer, path);
        Assert.Equal(canonical, buffer.ToString());
        buffer.Dispose();
    }

    private static string CanonicalQuery(string query)
    {
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        HuaweiCanonicalQuery.Write(ref buffer, query);
        var text = buffer.ToString();
        buffer.Dispose();
        return text;
    }
}
