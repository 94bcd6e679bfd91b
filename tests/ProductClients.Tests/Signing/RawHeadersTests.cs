using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public sealed class RawHeadersTests
{
    private const string Name = "X-Acme-Signature";

    [Theory]
    [InlineData("\u00e9")]
    [InlineData("a\nb")]
    [InlineData("a\u007f")]
    public void Value_that_is_not_printable_ascii_is_refused_and_not_shown(string value)
    {
        using var request = new HttpRequestMessage();
        RawHeaders.Set(request.Headers, Name, "before");

        var error = Assert.Throws<ArgumentException>(() => RawHeaders.Set(request.Headers, Name, value));

        Assert.Equal(
            $"The value of the header {Name} is not printable ASCII. (Parameter 'value')", error.Message);
        Assert.Equal("before", request.Headers.NonValidated[Name].ToString());
    }

    [Fact]
    public void Header_has_the_last_value_that_was_set()
    {
        using var request = new HttpRequestMessage();

        RawHeaders.Set(request.Headers, Name, "one; two, \"three");
        RawHeaders.Set(request.Headers, Name, "four");
        var last = request.Headers.NonValidated[Name].ToString();
        RawHeaders.Set(request.Headers, Name, null);

        Assert.Equal("four", last);
        Assert.False(request.Headers.Contains(Name));
    }
}
