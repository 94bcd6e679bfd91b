using System.Text.Json.Nodes;
using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

/// <summary>The files of <c>contracts</c> say everything they should; what they say is WireMock's to compare.</summary>
public sealed class MappingFileTests
{
    private static readonly string[] Common = ["Host", "User-Agent", "Accept", "Accept-Encoding"];

    public static TheoryData<string> Files => [.. Mapping.Find("*")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mapping_names_its_source_and_the_method_address_and_headers_of_its_request(string file)
    {
        var mapping = Mapping.Read(file);
        Assert.NotEmpty(mapping.Metadata["source"]!.GetValue<string>());
        Assert.NotEmpty(mapping.Request["method"]!.GetValue<string>());
        Assert.StartsWith("/", mapping.Request["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Superset(Common.ToHashSet(StringComparer.OrdinalIgnoreCase), mapping.HeaderNames.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_of_the_address_is_also_written_as_it_is_meant(string file)
    {
        var request = Mapping.Read(file).Request;
        var sent = new Uri(new Uri("http://localhost"), request["url"]!.GetValue<string>()).Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static parameter => parameter.Split('=').Select(Uri.UnescapeDataString).ToArray())
            .GroupBy(static parameter => parameter[0], static parameter => parameter[1])
            .ToDictionary(static values => values.Key, static values => values.ToArray());
        var meant = (request["queryParameters"]?.AsObject() ?? [])
            .ToDictionary(static parameter => parameter.Key, static parameter => ValuesOf(parameter.Value!));
        Assert.Equivalent(sent, meant, strict: true);
    }

    private static string[] ValuesOf(JsonNode matcher)
    {
        var values = matcher["hasExactly"]?.AsArray() ?? [matcher.DeepClone()];
        return [.. values.Select(static value => value!["equalTo"]!.GetValue<string>())];
    }
}
