using System.Net;
using System.Text.Json;

namespace ProductClients.Tests.Json;

/// <summary>The JSON of a failure says what an operator needs, and shows nothing of the program.</summary>
public sealed class FailureJsonTests
{
    public static TheoryData<string> SerializerNames => [.. Serializers.Names];

    [Theory, MemberData(nameof(SerializerNames))]
    public void Failed_registration_has_no_stack_no_cause_and_no_signed_text(string serializer)
    {
        var json = JsonSerializer.Serialize(
            new CatalogResult([], SampleResults.Catalog), Serializers.Of(serializer));

        Assert.NotNull(SampleResults.Error.StackTrace);
        Assert.DoesNotContain("SampleResults", json, StringComparison.Ordinal);
        Assert.DoesNotContain("cause", json, StringComparison.Ordinal);
        Assert.DoesNotContain("POST", json, StringComparison.Ordinal);
        Assert.DoesNotContain("TargetSite", json, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(SerializerNames))]
    public void Failure_is_read_back_with_what_it_says(string serializer)
    {
        var options = Serializers.Of(serializer);

        var read = JsonSerializer.Deserialize<ProductClientException>(
            JsonSerializer.Serialize(SampleResults.Error, options), options)!;

        Assert.Equal(SampleResults.Error.Message, read.Message);
        Assert.Equal(ProductErrorCode.Unavailable, read.Code);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.StatusCode);
        Assert.Equal(("ncp", VendorNames.Ncp, "200"), (read.Registration, read.Vendor, read.VendorCode));
        Assert.Equal(("busy", "r-1", 4, true), (read.VendorMessage, read.RequestId, read.Attempts, read.IsTransient));
        Assert.Equal(TimeSpan.FromSeconds(2.5), read.RetryAfter);
    }

    [Theory, MemberData(nameof(SerializerNames))]
    public void Failure_of_a_catalog_is_written_as_an_error(string serializer)
    {
        var options = Serializers.Of(serializer);
        var failure = new ProductCatalogException(SampleResults.Catalog);

        var json = JsonSerializer.Serialize(failure, options);

        var read = JsonSerializer.Deserialize<ProductClientException>(json, options)!;
        Assert.Equal((failure.Message, failure.Code), (read.Message, read.Code));
        Assert.Equal(json, JsonSerializer.Serialize<ProductClientException>(failure, options));
    }
}
