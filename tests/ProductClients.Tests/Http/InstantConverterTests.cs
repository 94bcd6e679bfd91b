using System.Globalization;
using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class InstantConverterTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new InstantConverter() } };

    [Theory]
    [InlineData("\"2024-01-02T03:04:05Z\"", "2024-01-02T03:04:05.0000000+00:00")]
    [InlineData("\"2024-01-02T03:04:05\"", "2024-01-02T03:04:05.0000000+00:00")]
    [InlineData("\"2024-01-02T03:04:05.678+09:00\"", "2024-01-02T03:04:05.6780000+09:00")]
    [InlineData("\"2000-01-23T04:56:07.000+0000\"", "2000-01-23T04:56:07.0000000+00:00")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Instant_without_an_offset_is_utc(string json, string? expected) => Assert.Equal(
        expected, Read(json)?.ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public void Invalid_time_fails_with_its_path() =>
        Assert.Equal("$", Assert.Throws<JsonException>(() => Read("\"yesterday\"")).Path);

    [Theory]
    [InlineData("\"2024-01-02T03:04:05+00:00\"")]
    [InlineData("null")]
    public void Instant_is_written_as_it_is_read(string json) =>
        Assert.Equal(
            json, JsonSerializer.Serialize(Read(json), Options).Replace("\\u002B", "+", StringComparison.Ordinal));

    private static DateTimeOffset? Read(string json) => JsonSerializer.Deserialize<DateTimeOffset?>(json, Options);
}
