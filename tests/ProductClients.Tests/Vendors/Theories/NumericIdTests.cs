using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>LicenseSpring's ids are numbers of 64 bits. Those of the other vendors are texts.</summary>
public sealed class NumericIdTests
{
    [Theory]
    [InlineData("LicenseSpring", "1")]
    [InlineData("LicenseSpring", "9007199254740993")]
    [InlineData("LicenseSpring", "9223372036854775807")]
    [InlineData("LicenseSpring", "-9223372036854775808")]
    public async Task Id_is_exact_as_a_number_and_as_a_text(string vendor, string id)
    {
        foreach (var json in new[] { id, $"\"{id}\"" })
        {
            await using var wired = WiredVendor.Over(
                new StubHandler($$"""[{"id":{{json}},"product_name":"n"}]"""), vendor);

            Assert.Equal(id, Assert.Single(await wired.ListAsync()).Id);
        }
    }

    [Theory]
    [InlineData("LicenseSpring", "9223372036854775808")]
    [InlineData("LicenseSpring", "-9223372036854775809")]
    [InlineData("LicenseSpring", "1.5")]
    [InlineData("LicenseSpring", "1e400")]
    public async Task Id_beyond_64_bits_is_an_invalid_response(string vendor, string id)
    {
        foreach (var json in new[] { id, $"\"{id}\"" })
        {
            await using var wired = WiredVendor.Over(
                new StubHandler($$"""[{"id":{{json}},"product_name":"n"}]"""), vendor);

            var error = await wired.FailureAsync();

            Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
            Assert.Contains($"; the value is {json}; ", error.Message, StringComparison.Ordinal);
        }
    }
}
