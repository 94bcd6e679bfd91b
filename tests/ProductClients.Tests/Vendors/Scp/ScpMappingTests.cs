using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpMappingTests
{
    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_creation_time_is_created_at_in_UTC()
    {
        Assert.Equal(Noon, Map(ScpSample.Native).CreatedAt);
        Assert.Equal(TimeSpan.Zero, Map(ScpSample.Native).CreatedAt!.Value.Offset);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-5)]
    public void Times_can_be_read_in_the_vendors_own_zone(int hours)
    {
        var product = ScpProductMapper.Map("acme", ScpSample.Native, TimeSpan.FromHours(hours));
        Assert.Equal(Noon.AddHours(-hours), product.CreatedAt);
        Assert.Equal(Noon.AddHours(1 - hours), product.UpdatedAt);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public void A_time_the_vendor_wrote_an_offset_to_is_taken_at_its_word(DateTimeKind kind)
    {
        var time = kind == DateTimeKind.Utc ? Noon.UtcDateTime : Noon.LocalDateTime;
        var product = ScpProductMapper.Map("acme", new ScpProduct { CreatedAt = time }, TimeSpan.FromHours(9));
        Assert.Equal(Noon, product.CreatedAt);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public void The_ends_of_the_calendar_can_be_read_in_any_zone(int hours)
    {
        var native = new ScpProduct { CreatedAt = DateTime.MinValue, ModifiedAt = DateTime.MaxValue };
        var product = ScpProductMapper.Map("acme", native, TimeSpan.FromHours(hours));
        Assert.True(product.CreatedAt < product.UpdatedAt);
    }

    private static Product Map(ScpProduct native) => ScpProductMapper.Map("acme", native, TimeSpan.Zero);
}
