using System.Text.Json;
using System.Text.Json.Serialization;
using ProductClients;
using ProductClients.Vendors.Ncp;

namespace PackageConsumer;

/// <summary>An application writes a result as JSON: by reflection, with the library's metadata, or with its own.
/// </summary>
public sealed partial class ResultJsonTests
{
    private static readonly Product Anvil = new()
    {
        Id = "p-1",
        Name = "Anvil",
        Vendor = VendorNames.Ncp,
        Native = new NcpProduct { ProductId = "p-1" },
    };

    private static readonly CatalogResult Result = new(
        [Anvil],
        new CatalogReport { Registrations = [new ListingReport { Error = new ProductClientException("failed") }] });

    [Fact]
    public void Result_with_a_failure_has_the_same_JSON_in_every_way()
    {
        var json = JsonSerializer.Serialize(Result);

        Assert.Equal(json, JsonSerializer.Serialize(Result, ProductClientsJson.CatalogResult));
        Assert.Equal(json, JsonSerializer.Serialize(Result, OwnContext.Default.CatalogResult));
    }

    [Fact]
    public void Result_is_read_back_with_its_native_models_and_its_failure()
    {
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(Result), OwnContext.Default.CatalogResult)!;

        Assert.Equal("p-1", Assert.IsType<NcpProduct>(Assert.Single(read.Products).Native).ProductId);
        Assert.Equal("failed", Assert.Single(read.Report.Failures).Message);
    }

    [JsonSerializable(typeof(CatalogResult))]
    private sealed partial class OwnContext : JsonSerializerContext;
}
