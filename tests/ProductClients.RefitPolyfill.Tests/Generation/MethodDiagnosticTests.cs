namespace ProductClients.RefitPolyfill.Tests.Generation;

public class MethodDiagnosticTests
{
    [Theory]
    [InlineData("Post")]
    [InlineData("Put")]
    [InlineData("Patch")]
    [InlineData("Delete")]
    [InlineData("Head")]
    [InlineData("Options")]
    public void RFP001_another_verb(string verb)
    {
        Refused.Shape(
            "RFP001",
            $"interface IApi {{ [{verb}(\"/\")] Task<Uri> «SendAsync»(); }}",
            $"'SendAsync' sends {verb.ToUpperInvariant()}");
        Refused.Shape(
            "RFP001",
            $"interface IApi {{ [Get(\"/\")] Task<Uri> GetAsync(); [{verb}(\"/\")] Task<Uri> «SendAsync»(); }}",
            "only [Get] is built");
    }

    [Theory]
    [InlineData("Task<Uri> «OtherAsync»();", "'OtherAsync' has no [Get]")]
    [InlineData("int «Count» { get; }", "'Count' has no [Get]")]
    [InlineData("event Action «Changed»;", "'Changed' has no [Get]")]
    [InlineData("static abstract void «Reset»();", "'Reset' has no [Get]")]
    public void RFP002_a_member_that_sends_nothing(string member, string message) =>
        Refused.Shape("RFP002", $"interface IApi {{ [Get(\"/\")] Task<Uri> GetAsync(); {member} }}", message);

    [Theory]
    [InlineData("interface «IApi»<T> { GET }", "is generic")]
    [InlineData("class Outer<T> { internal interface «IApi» { GET } }", "nested in a generic type")]
    [InlineData("interface «IApi» : IDisposable { GET }", "has base interfaces")]
    [InlineData("class Outer { private interface «IApi» { GET } }", "is private")]
    [InlineData("file interface «IApi» { GET }", "local to a file")]
    [InlineData("abstract class «IApi» { [Get(\"/\")] public abstract GET }", "is not an interface")]
    public void RFP003_an_interface_that_is_not_plain(string source, string message) =>
        Refused.Shape(
            "RFP003",
            source
                .Replace("abstract GET", "abstract Task<Uri> GetAsync();", StringComparison.Ordinal)
                .Replace("GET", "[Get(\"/\")] Task<Uri> GetAsync();", StringComparison.Ordinal),
            message);

    [Theory]
    [InlineData("Task<Uri> «GetAsync»<T>();", "is generic")]
    [InlineData("Task<Uri> «GetAsync»() => null!;", "has a body")]
    [InlineData("static abstract Task<Uri> «GetAsync»();", "is static")]
    public void RFP004_a_method_that_is_not_plain(string method, string message) =>
        Refused.Shape("RFP004", $"interface IApi {{ [Get(\"/\")] {method} }}", message);

    [Theory]
    [InlineData("Task")]
    [InlineData("void")]
    [InlineData("Uri")]
    [InlineData("Task<int>")]
    [InlineData("Task<string>")]
    [InlineData("Task<string?>")]
    [InlineData("Task<object>")]
    [InlineData("Task<Stream>")]
    [InlineData("Task<HttpContent>")]
    [InlineData("Task<HttpResponseMessage>")]
    [InlineData("ValueTask<Uri>")]
    [InlineData("IObservable<Uri>")]
    [InlineData("IAsyncEnumerable<int?>")]
    [InlineData("IAsyncEnumerable<string?>")]
    [InlineData("Uri[]")]
    public void RFP005_a_return_type(string type) =>
        Refused.Shape("RFP005", $"interface IApi {{ [Get(\"/\")] {type} «GetAsync»(); }}", $"returns '{type}'");

    [Fact]
    public void RFP006_a_stream_of_items_that_cannot_be_null() =>
        Refused.Shape(
            "RFP006",
            "interface IApi { [Get(\"/\")] IAsyncEnumerable<Uri> «GetAsync»(); }",
            "write IAsyncEnumerable<Uri?>");

    [Theory]
    [InlineData("", "must start with '/'")]
    [InlineData("x", "must start with '/'")]
    [InlineData("https://host/x", "must start with '/'")]
    [InlineData("//host/x", "has an empty segment")]
    [InlineData("/a//b", "has an empty segment")]
    [InlineData("/a/../b", "has a segment of dots")]
    [InlineData("/./b", "has a segment of dots")]
    [InlineData("/a?b=c", "holds only escaped, or a query")]
    [InlineData("/a#b", "holds only escaped")]
    [InlineData("/a b", "holds only escaped")]
    [InlineData("/%41", "holds only escaped")]
    [InlineData("/한", "holds only escaped")]
    [InlineData("/v{id}", "not one whole segment")]
    [InlineData("/{id}{id}", "not one whole segment")]
    [InlineData("/{**id}", "not one whole segment")]
    [InlineData("/{id?}", "not one whole segment")]
    [InlineData("/{}", "not one whole segment")]
    [InlineData("/{id", "not one whole segment")]
    public void RFP007_a_path(string path, string message) =>
        Refused.Shape("RFP007", $"interface IApi {{ [«Get(\"{path}\")»] Task<Uri> GetAsync(string id); }}", message);

    [Theory]
    [InlineData("/{id}/{other}", "string id")]
    [InlineData("/{other}", "[AliasAs(\"id\")] string other")]
    [InlineData("/{other}", "string OTHER")]
    public void RFP008_a_placeholder_without_a_parameter(string path, string parameter) =>
        Refused.Shape(
            "RFP008",
            $"interface IApi {{ [«Get(\"{path}\")»] Task<Uri> GetAsync({parameter}); }}",
            "The path has '{other}', but no parameter of 'GetAsync'");
}
