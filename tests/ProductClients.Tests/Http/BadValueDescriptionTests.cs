using System.Text;
using System.Text.Json;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>The value and the product that a path of System.Text.Json names.</summary>
public class BadValueDescriptionTests
{
    [Theory]
    [InlineData("""{"a":[7]}""", "$.a[0]", "problem; the value is 7; the product is number 1")]
    [InlineData("""{"a":[7]}""", "$.a[1]", "problem; the product is number 1")]
    [InlineData("""{"a":[7]}""", "$.a[x]", "problem; the product is number 1")]
    [InlineData("""{"a":[7]}""", "$.b", "problem; the product is number 1")]
    [InlineData("""{"a":7,"id":"x"}""", "$.a", "problem; the value is 7; the product is \"x\"")]
    [InlineData("""{"\ud800":1,"id":"x"}""", "$.a", "problem; the product is \"x\"")]
    [InlineData("""{"a":""", "$.a", "problem; the product is number 1")]
    public void Value_of_a_path_and_its_product_are_named(string json, string path, string description)
    {
        var error = new JsonException("problem", path, lineNumber: null, bytePositionInLine: null);

        Assert.Equal(
            description,
            BadValue.Describe(RequestStates.Create(), error, Encoding.UTF8.GetBytes(json), "id", "number 1"));
    }

    [Fact]
    public void Error_without_a_path_shows_the_complete_value() => Assert.Equal(
        "problem; the value is 7",
        BadValue.Describe(RequestStates.Create(), new JsonException("problem"), "7"u8, "id"));
}
