using ProductClients.Http;

namespace ProductClients.Tests.Http;

/// <summary>Values of paths, queries and forms.</summary>
public class WireValueTests
{
    private static readonly DateTimeOffset Instant = new(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(9));

    public static TheoryData<object?, string?> Values => new()
    {
        { true, "true" },
        { false, "false" },
        { Instant, "2024-01-01T18:04:05Z" },
        { Instant.AddMilliseconds(60), "2024-01-01T18:04:05.06Z" },
        { new DateTime(2024, 1, 2, 3, 4, 5, 60, DateTimeKind.Unspecified), "2024-01-02T03:04:05.06" },
        { new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), "2024-01-02T03:04:05Z" },
        { new DateOnly(2024, 1, 2), "2024-01-02" },
        { new TimeOnly(3, 4, 5, 60), "03:04:05.06" },
        { 7, null },
        { "true", null },
        { null, null },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Value_has_the_form_that_servers_read(object? value, string? expected) =>
        Assert.Equal(expected, WireValue.Format(value, WireValue.Iso8601));

    [Theory]
    [InlineData(null, "2024-01-01T18:04:05Z")]
    [InlineData("yyyy", "2024")]
    public void Value_of_a_form_has_the_format_of_its_attribute(string? format, string expected) =>
        Assert.Equal(expected, new FormFormatter().Format(Instant, format));
}
