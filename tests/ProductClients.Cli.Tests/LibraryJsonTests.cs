using System.Text.Json;
using System.Text.Json.Nodes;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>The tool prints the JSON of the library, so a program reads it with the library.</summary>
public class LibraryJsonTests
{
    [Fact]
    public async Task Product_is_printed_as_the_library_writes_it_without_the_native_model()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--take", "300", "--format", "ndjson");
        Assert.Equal(292, result.Lines.Length);
        Assert.All(result.Lines, static line =>
        {
            var product = JsonSerializer.Deserialize<Product>(line)!;
            var expected = JsonSerializer.SerializeToNode(product)!.AsObject();
            Assert.True(expected.Remove("native"));
            AssertEqual(expected, JsonNode.Parse(line));
        });
    }

    [Fact]
    public async Task Report_is_written_as_the_library_writes_it()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.FailNext(EmulatorFault.VendorError(503));
        await vendors.Tool.RunAsync("list", "--report", "r.json");
        var json = vendors.Tool.Read("r.json");
        var report = JsonSerializer.Deserialize<CatalogReport>(json)!;
        Assert.Equal(ProductErrorCode.Unavailable, Assert.Single(report.Failures).Code);
        AssertEqual(JsonSerializer.SerializeToNode(report), JsonNode.Parse(json));
    }

    private static void AssertEqual(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}, but it is {actual}.");
}
