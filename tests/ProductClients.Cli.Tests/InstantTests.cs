using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Tests;

public class InstantTests
{
    [Theory]
    [InlineData("2024-01-31", "2024-01-31T00:00:00.0000000+00:00")]
    [InlineData("2024-01-31T12:30Z", "2024-01-31T12:30:00.0000000+00:00")]
    [InlineData("2024-01-31T12:30:15.5+09:00", "2024-01-31T12:30:15.5000000+09:00")]
    [InlineData("20240131T123015Z", "2024-01-31T12:30:15.0000000+00:00")]
    [InlineData("20240131T123015.5Z", "2024-01-31T12:30:15.5000000+00:00")]
    [InlineData("2024-01-31T12:30:15+0900", "2024-01-31T12:30:15.0000000+09:00")]
    [InlineData("2024-01-31T12:30:15.123456789Z", "2024-01-31T12:30:15.1234567+00:00")]
    [InlineData("2024-01-31T12:30:15,123456789+09:00", "2024-01-31T12:30:15.1234567+09:00")]
    [InlineData("2024-01-31T12:30:15.123456789", "2024-01-31T12:30:15.1234567+00:00")]
    public void ISO_8601_time_is_parsed(string text, string instant) =>
        Assert.Equal(instant, Instants.Parse(text)?.ToString("O"));

    [Theory]
    [InlineData("")]
    [InlineData("31.01.2024")]
    [InlineData("01/31/2024")]
    [InlineData("2024-13-01")]
    [InlineData(" 2024-01-31")]
    [InlineData("2024-01-31 12:00:00")]
    [InlineData("2024-01-31T12:00:00.1.2Z")]
    [InlineData("2024-01-31.5")]
    [InlineData("٢٠٢٤-٠١-٣١")]
    public void Other_text_is_not_parsed(string text) => Assert.Null(Instants.Parse(text));

    [Fact]
    public void End_of_day_is_the_last_instant_of_the_day() => Assert.Equal(
        "2024-01-31T23:59:59.9999999+00:00", Instants.Parse("2024-01-31", endOfDay: true)?.ToString("O"));

    [Fact]
    public void End_of_the_last_supported_day_is_the_maximum() =>
        Assert.Equal(DateTimeOffset.MaxValue, Instants.Parse("9999-12-31", endOfDay: true));
}
