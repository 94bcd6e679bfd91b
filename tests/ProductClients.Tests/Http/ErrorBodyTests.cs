using System.Text;
using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"code":"E1"}""", "E1")]
    [InlineData("""{"code":17}""", "17")]
    [InlineData("""{"code":{"message":"m","msg":"n"}}""", "m")]
    [InlineData("""{"code":{"msg":"n","detail":"d"}}""", "n")]
    [InlineData("""{"code":{"detail":"d"}}""", "d")]
    [InlineData("""{"code":["a",1,{"message":"b"},null]}""", "a; 1; b")]
    [InlineData("""{"code":"","other":"second"}""", "second")]
    [InlineData("""{"code":null,"other":"second"}""", "second")]
    [InlineData("""{"code":true,"other":"second"}""", "second")]
    [InlineData("""{"code":"first","other":"second"}""", "first")]
    [InlineData("""{"neither":"x"}""", null)]
    [InlineData("""["code"]""", null)]
    [InlineData("plain text", null)]
    public void The_first_of_some_properties_that_says_anything_is_taken(string body, string? text) =>
        Assert.Equal(text, ErrorBody.FirstText(Parse(body).Json, "code", "other"));

    [Fact]
    public void Only_texts_are_text_properties() => Assert.Equal(
        [KeyValuePair.Create("a", "x"), KeyValuePair.Create("d", "y")],
        ErrorBody.TextProperties(Parse("""{"a":"x","b":1,"c":{},"d":"y"}""").Json));

    [Fact]
    public void A_body_that_is_not_json_is_text_on_one_line()
    {
        var body = Parse("<html>\r\nIt\tworks\u0007</html> ");

        Assert.Equal(JsonValueKind.Undefined, body.Json.ValueKind);
        Assert.DoesNotContain(body.Text, char.IsControl);
        Assert.StartsWith("<html>", body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_can_be_taken_for_plain_text()
    {
        var body = Parse("""{"code":"E1"}""").AsPlainText();

        Assert.Equal((JsonValueKind.Undefined, """{"code":"E1"}"""), (body.Json.ValueKind, body.Text));
    }

    [Theory]
    [InlineData(31, JsonValueKind.Array)]
    [InlineData(33, JsonValueKind.Undefined)]
    public void A_body_nested_too_deeply_is_text(int depth, JsonValueKind kind) =>
        Assert.Equal(kind, Parse(new string('[', depth) + new string(']', depth)).Json.ValueKind);

    [Fact]
    public void A_quote_is_bounded() =>
        Assert.InRange(ErrorBody.Quote(Encoding.UTF8.GetBytes(new string('x', 100_000))).Length, 490, 510);

    [Theory]
    [InlineData("""{"code":"E1","message":"text"}""", "E1", "text")]
    [InlineData("""{"errorCode":"E1","msg":"text"}""", "E1", "text")]
    [InlineData("""{"error_code":"E1","detail":"text"}""", "E1", "text")]
    [InlineData("""{"type":"E1","title":"text"}""", "E1", "text")]
    [InlineData("""{"error_description":"text"}""", null, "text")]
    [InlineData("""{"errorMessage":"text"}""", null, "text")]
    [InlineData("""{"error":"text"}""", null, "text")]
    [InlineData("plain text", null, "plain text")]
    public void The_usual_properties_of_an_unknown_vendor_are_known(string body, string? code, string? message)
    {
        using var response = new HttpResponseMessage();
        response.Headers.Add("X-Request-Id", "r1");

        var error = new CommonErrorReader().Read(400, response.Headers, Parse(body));

        Assert.Equal((code, message, "r1"), (error.Code, error.Message, error.RequestId));
    }

    private static ErrorBody Parse(string body) => ErrorBody.Parse(Encoding.UTF8.GetBytes(body));
}
