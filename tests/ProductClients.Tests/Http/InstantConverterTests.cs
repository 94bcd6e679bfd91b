using System.Globalization;
using System.Text;
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
    [InlineData("2024-01-02", "2024-01-02T00:00:00.0000000+00:00", false)]
    [InlineData("2024-01-02Z", "2024-01-02T00:00:00.0000000+00:00", true)]
    [InlineData("2024-01-02T03:04:05", "2024-01-02T03:04:05.0000000+00:00", false)]
    [InlineData(@"2024-01-02T03:04:05\u005A", "2024-01-02T03:04:05.0000000+00:00", true)]
    [InlineData("2024-01-02T03:04:05-05:00", "2024-01-02T03:04:05.0000000-05:00", true)]
    [InlineData("2024-01-02 03:04:05+09", "2024-01-02T03:04:05.0000000+09:00", true)]
    [InlineData("2024-01-02T03:04:05.1234567", "2024-01-02T03:04:05.1234567+00:00", false)]
    [InlineData("2024-01-02T03:04:05.12345678", "2024-01-02T03:04:05.1234568+00:00", false)]
    [InlineData("2024-01-02T03:04:05.12345678Z", "2024-01-02T03:04:05.1234568+00:00", true)]
    public void Instant_and_whether_it_has_an_offset_are_read(string text, string instant, bool hasOffset)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{text}\""));
        reader.Read();

        var read = Instants.Read(ref reader)!.Value;

        Assert.Equal((instant, hasOffset), (read.Instant.ToString("O", CultureInfo.InvariantCulture), read.HasOffset));
    }

    [Theory]
    [InlineData("2024/01/02")]
    [InlineData("2024-01/02")]
    [InlineData("2024-01-0")]
    [InlineData("20a4-01-02")]
    [InlineData("03:04:05.0")]
    public void Text_that_is_no_date_is_not_an_instant(string text) =>
        Assert.False(Instants.TryParse(text, out _, out _));

    [Theory]
    [InlineData("\"2024-01-02T03:04:05+00:00\"")]
    [InlineData("null")]
    public void Instant_is_written_as_it_is_read(string json) =>
        Assert.Equal(
            json, JsonSerializer.Serialize(Read(json), Options).Replace("\\u002B", "+", StringComparison.Ordinal));

    private static DateTimeOffset? Read(string json) => JsonSerializer.Deserialize<DateTimeOffset?>(json, Options);
}
