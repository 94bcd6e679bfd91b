using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpMappingTests
{
    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Creation_time_maps_from_created_at_in_UTC()
    {
        Assert.Equal(Noon, Map(ScpSample.Native).CreatedAt);
        Assert.Equal(TimeSpan.Zero, Map(ScpSample.Native).CreatedAt!.Value.Offset);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-5)]
    public void Times_are_read_at_the_TimeOffset_option(int hours)
    {
        var product = ScpProductMapper.Map("acme", ScpSample.Native, TimeSpan.FromHours(hours));
        Assert.Equal(Noon.AddHours(-hours), product.CreatedAt);
        Assert.Equal(Noon.AddHours(1 - hours), product.UpdatedAt);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public void Time_with_an_offset_ignores_the_TimeOffset_option(DateTimeKind kind)
    {
        var time = kind == DateTimeKind.Utc ? Noon.UtcDateTime : Noon.LocalDateTime;
        var product = ScpProductMapper.Map("acme", new ScpProduct { CreatedAt = time }, TimeSpan.FromHours(9));
        Assert.Equal(Noon, product.CreatedAt);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public void First_and_last_instant_can_be_read_at_any_offset(int hours)
    {
        var native = new ScpProduct { CreatedAt = DateTime.MinValue, ModifiedAt = DateTime.MaxValue };
        var product = ScpProductMapper.Map("acme", native, TimeSpan.FromHours(hours));
        Assert.True(product.CreatedAt < product.UpdatedAt);
    }

    private static Product Map(ScpProduct native) => ScpProductMapper.Map("acme", native, TimeSpan.Zero);
}
