using System.Text;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

/// <summary>Whether a success response has the property that every response of the vendor has.</summary>
public class ResponseFormTests
{
    [Theory]
    [InlineData("items", """{"items":[]}""", true)]
    [InlineData("items", """{"other":[{"items":1}],"items":1}""", true)]
    [InlineData("items", """{"other":{"items":[]}}""", false)]
    [InlineData("items", """{"items":null}""", false)]
    [InlineData("items", """["items"]""", false)]
    [InlineData("items", "", false)]
    [InlineData("items", """{"\ud800":1}""", false)]
    [InlineData("page.items", """{"page":{"items":[]}}""", true)]
    [InlineData("page.items", """{"page":{},"items":[]}""", false)]
    [InlineData("page.items", """{"page":[]}""", false)]
    [InlineData(null, "[]", true)]
    [InlineData(null, "null", false)]
    public void Property_is_found_at_its_path_only(string? property, string body, bool matches) =>
        Assert.Equal(matches, new ResponseForm(property).Matches(Encoding.UTF8.GetBytes(body)));
}
