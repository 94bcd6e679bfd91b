namespace ProductClients.RefitPolyfill.Tests.Generation;

public class ParameterDiagnosticTests
{
    [Theory]
    [InlineData("int? «id»", "is 'int?'")]
    [InlineData("bool «id»", "is 'bool'")]
    [InlineData("DateTimeOffset «id»", "is 'DateTimeOffset'")]
    [InlineData("Guid «id»", "is 'Guid'")]
    [InlineData("string[] «id»", "is 'string[]'")]
    public void RFP009_a_path_parameter(string parameter, string message) =>
        Refused.Shape("RFP009", $"interface IApi {{ [Get(\"/x/{{id}}\")] Task<Uri> GetAsync({parameter}); }}", message);

    [Theory]
    [InlineData("Uri «q»", "'q' is 'Uri'")]
    [InlineData("double «q»", "is 'double'")]
    [InlineData("Guid? «q»", "is 'Guid?'")]
    [InlineData("DateTime «q»", "is 'DateTime'")]
    [InlineData("CancellationToken? «q»", "is 'CancellationToken?'")]
    [InlineData("[Query(CollectionFormat.Multi)] List<Uri> «q»", "is 'List<Uri>'")]
    [InlineData("[Query(CollectionFormat.Multi)] Dictionary<string, string> «q»", "is 'Dictionary<string, string>'")]
    [InlineData("[Query(CollectionFormat.Multi)] string «q»", "is 'string'")]
    public void RFP010_a_parameter(string parameter, string message) =>
        Refused.Parameters("RFP010", parameter, message);

    [Theory]
    [InlineData("ref string «q»")]
    [InlineData("in string «q»")]
    [InlineData("out string «q»")]
    [InlineData("params string[] «q»")]
    public void RFP011_a_modifier(string parameter) =>
        Refused.Parameters("RFP011", parameter, "'q' is passed by reference or with params");

    [Theory]
    [InlineData("[Query, Header(\"X\")] string «q»", "[Query] and [Header]")]
    [InlineData("[Header(\"X\"), Property(\"y\")] string «q»", "[Header] and [Property]")]
    [InlineData("[Query] CancellationToken «q»", "[Query] and the type CancellationToken")]
    public void RFP012_two_roles(string parameter, string message) =>
        Refused.Parameters("RFP012", parameter, message);

    [Fact]
    public void RFP012_a_path_parameter_that_is_a_query_parameter() =>
        Refused.Shape(
            "RFP012",
            "interface IApi { [Get(\"/{id}\")] Task<Uri> GetAsync([Query] string «id»); }",
            "a place in the path and [Query]");

    [Theory]
    [InlineData("CancellationToken «q», string r")]
    [InlineData("CancellationToken «q», int r = 0")]
    public void RFP013_a_cancellation_token_before_the_end(string parameters) =>
        Refused.Parameters("RFP013", parameters, "'q' must be the only CancellationToken");

    [Theory]
    [InlineData("[Query] IFilter «q»", "interface IFilter { int A { get; } }", "is no class")]
    [InlineData("[Query] Filter «q»", "struct Filter { public int A { get; } }", "is no class")]
    [InlineData("[Query] object «q»", "", "is no class")]
    [InlineData("[Query] Filter «q»", "abstract class Filter { public int A { get; } }", "is abstract")]
    [InlineData("[Query] Filter «q»", "record Base; record Filter(int A) : Base;", "has a base class")]
    [InlineData("[Query] Filter «q»", "record Filter;", "has no property to send")]
    [InlineData("[Query] Filter «q»", "class Filter { public int A { set { } } }", "has no property to send")]
    [InlineData("[Query, AliasAs(\"a\")] Filter «q»", "record Filter(int A);", "has [AliasAs]")]
    public void RFP014_a_query_object(string parameter, string type, string message) =>
        Refused.Shape(
            "RFP014",
            $"{type} interface IApi {{ [Get(\"/x\")] Task<Uri> GetAsync({parameter}); }}",
            message);

    [Theory]
    [InlineData("public double «A» { get; }", "'A' is 'double'")]
    [InlineData("public object? «A» { get; }", "is 'object?'")]
    [InlineData("public Filter? «A» { get; }", "is 'Filter?'")]
    [InlineData("public DateOnly? «A» { get; }", "is 'DateOnly?'")]
    [InlineData("[Query(CollectionFormat.Multi)] public List<Uri>? «A» { get; }", "is 'List<Uri>?'")]
    [InlineData("[Query(CollectionFormat.Multi)] public int «A» { get; }", "is 'int'")]
    public void RFP015_a_query_property(string property, string message) =>
        Refused.Property("RFP015", property, message);

    [Theory]
    [InlineData("public List<string>? «A» { get; }")]
    [InlineData("[Query] public int[]? «A» { get; }")]
    [InlineData("[Query(CollectionFormat.Csv)] public string[]? «A» { get; }")]
    [InlineData("[Query(CollectionFormat = CollectionFormat.Pipes)] public string[]? «A» { get; }")]
    public void RFP016_a_list_that_does_not_repeat_its_key(string property)
    {
        Refused.Property("RFP016", property, "'A' is a list; write [Query(CollectionFormat.Multi)]");
        Refused.Parameters("RFP016", "IReadOnlyList<string>? «ids»", "'ids' is a list");
    }

    [Fact]
    public void RFP017_two_query_parameters_of_one_name()
    {
        Refused.Parameters("RFP017", "string a, [AliasAs(\"a\")] string «b»", "'b' gives the query parameter 'a'");
        Refused.Property("RFP017", "public int A { get; } [AliasAs(\"A\")] public int «B» { get; }", "'B' gives");
    }

    [Fact]
    public void RFP017_two_parameters_for_one_segment() =>
        Refused.Parameters("RFP017", "[AliasAs(\"id\")] string «b»", "'b' gives the path segment 'id'");

    [Fact]
    public void RFP017_two_header_parameters_of_one_name() =>
        Refused.Parameters(
            "RFP017", "[Header(\"X-A\")] string a, [Header(\"x-a\")] string «b»", "'b' gives the header 'x-a'");

    [Theory]
    [InlineData("[Header(\"X\")] int «q»", "'q' is 'int'")]
    [InlineData("[Header(\"X\")] string[] «q»", "'q' is 'string[]'")]
    public void RFP018_a_header_parameter(string parameter, string message) =>
        Refused.Parameters("RFP018", parameter, message);

    [Theory]
    [InlineData("", "is no HTTP token")]
    [InlineData("X A", "is no HTTP token")]
    [InlineData("X:", "is no HTTP token")]
    [InlineData("Content-Type", "belongs to a body")]
    [InlineData("expires", "belongs to a body")]
    public void RFP019_the_name_of_a_header_parameter(string name, string message) =>
        Refused.Parameters("RFP019", $"[«Header(\"{name}\")»] string q", message);

    [Theory]
    [InlineData("X-A", "has no colon")]
    [InlineData(": a", "is no HTTP token")]
    [InlineData("X A: a", "is no HTTP token")]
    [InlineData("X-A: é", "not printable ASCII")]
    [InlineData("X-A: a\\nb", "not printable ASCII")]
    [InlineData("Content-Language: en", "belongs to a body")]
    public void RFP019_a_fixed_header(string header, string message)
    {
        Refused.Shape(
            "RFP019", $"interface IApi {{ [«Headers(\"{header}\")», Get(\"/\")] Task<Uri> GetAsync(); }}", message);
        Refused.Shape(
            "RFP019", $"[«Headers(\"{header}\")»] interface IApi {{ [Get(\"/\")] Task<Uri> GetAsync(); }}", message);
    }

    [Theory]
    [InlineData("public Bits «A» { get; }", "'A' is the enum 'Bits', which has [Flags]")]
    [InlineData("public Twins? «A» { get; }", "has two members of the value of B")]
    [InlineData("public Empty «A» { get; }", "has no members")]
    [InlineData("public Blank «A» { get; }", "has no word for A")]
    public void RFP020_an_enum_without_one_word_for_each_value(string property, string message) =>
        Refused.Property("RFP020", property, message);

    [Theory]
    [InlineData("[«AliasAs(\"\")»] string q", "[AliasAs]")]
    [InlineData("[«AliasAs(\" \")»] string q", "[AliasAs]")]
    [InlineData("[«Property(\"\")»] string q", "[Property]")]
    public void RFP021_an_empty_name(string parameter, string message) =>
        Refused.Parameters("RFP021", parameter, "'q' has an empty name in " + message);
}
