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
    public void First_property_with_text_is_returned(string body, string? text) =>
        Assert.Equal(text, ErrorBody.FirstText(Parse(body).Json, "code", "other"));

    [Fact]
    public void Text_properties_contain_only_strings() => Assert.Equal(
        [KeyValuePair.Create("a", "x"), KeyValuePair.Create("d", "y")],
        ErrorBody.TextProperties(Parse("""{"a":"x","b":1,"c":{},"d":"y"}""").Json));

    [Fact]
    public void Body_that_is_not_json_is_text_on_one_line()
    {
        var body = Parse("<html>\r\nIt\tworks\u0007</html> ");

        Assert.Equal(JsonValueKind.Undefined, body.Json.ValueKind);
        Assert.DoesNotContain(body.Text, char.IsControl);
        Assert.StartsWith("<html>", body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_body_can_be_read_as_plain_text()
    {
        var body = Parse("""{"code":"E1"}""").AsPlainText();

        Assert.Equal((JsonValueKind.Undefined, """{"code":"E1"}"""), (body.Json.ValueKind, body.Text));
    }

    [Theory]
    [InlineData(31, JsonValueKind.Array)]
    [InlineData(33, JsonValueKind.Undefined)]
    public void Too_deeply_nested_body_is_text(int depth, JsonValueKind kind) =>
        Assert.Equal(kind, Parse(new string('[', depth) + new string(']', depth)).Json.ValueKind);

    [Fact]
    public void Text_of_a_body_has_a_maximum_length() =>
        Assert.InRange(Parse(new string('x', 100_000)).Text.Length, 490, 510);

    [Fact]
    public void Text_of_a_body_is_redacted_before_it_is_cut()
    {
        var body = Encoding.UTF8.GetBytes(new string('x', 490) + "canary-secret");

        var text = ErrorBody.Parse(body, static text => text.Replace("canary-secret", "[redacted]")).Text;

        Assert.EndsWith("xx[redacted]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":"E1","message":"text"}""", "E1", "text")]
    [InlineData("""{"errorCode":"E1","msg":"text"}""", "E1", "text")]
    [InlineData("""{"error_code":"E1","detail":"text"}""", "E1", "text")]
    [InlineData("""{"type":"E1","title":"text"}""", "E1", "text")]
    [InlineData("""{"error_description":"text"}""", null, "text")]
    [InlineData("""{"errorMessage":"text"}""", null, "text")]
    [InlineData("""{"error":"text"}""", null, "text")]
    [InlineData("plain text", null, null)]
    public void Common_error_reader_reads_the_usual_properties(string body, string? code, string? message)
    {
        var error = new CommonErrorReader().Read(400, Parse(body));

        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public void Common_error_reader_reads_the_status_and_the_request_id()
    {
        var reader = new CommonErrorReader();

        Assert.Equal(503, reader.Read(200, Parse("""{"status":"503"}""")).Status);
        Assert.Equal("X-Request-Id", reader.RequestIdHeader);
    }

    [Theory]
    [InlineData("399", null)]
    [InlineData("400", 400)]
    [InlineData("799", 799)]
    [InlineData("800", null)]
    [InlineData("-400", null)]
    [InlineData("text", null)]
    [InlineData(null, null)]
    public void Status_is_that_of_an_error(string? text, int? status) =>
        Assert.Equal(status, ErrorBody.StatusIn(text));

    private static ErrorBody Parse(string body) => ErrorBody.Parse(Encoding.UTF8.GetBytes(body), static text => text);
}
