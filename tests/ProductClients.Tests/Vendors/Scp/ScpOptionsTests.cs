using ProductClients.Vendors.Scp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpOptionsTests
{
    private static readonly ScpSample Sample = new();

    [Theory]
    [InlineData(15, "15:00:00")]
    [InlineData(-15, "-15:00:00")]
    public void An_offset_no_zone_has_is_refused(int hours, string seen) => Assert.Equal(
        Sample.OptionsRefused + $"TimeOffset is {seen}; it must be between -14:00:00 and 14:00:00.",
        Sample.Failure(options => options.TimeOffset = TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData(14)]
    [InlineData(-14)]
    public void The_offset_of_any_zone_is_accepted(int hours) =>
        Assert.Null(Sample.Failure(options => options.TimeOffset = TimeSpan.FromHours(hours)));

    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = new ScpOptions();
        Assert.Equal(new Uri("https://product.e.samsungsdscloud.com"), new ScpModule().Endpoint(options));
        Assert.Null(options.AccountId);
        Assert.Equal("en-US", options.AcceptLanguage);
        Assert.Equal("product 1.0", options.ApiVersion);
        Assert.Equal(TimeSpan.Zero, options.TimeOffset);
        Assert.Equal(ScpListFormat.RepeatedKeys, options.ListFormat);
    }

    [Fact]
    public void An_offset_that_is_no_time_is_refused() => Assert.Equal(
        Sample.OptionsRefused + "TimeOffset is 'nine'; it must be a time such as 00:00:30.",
        Registered.Failure(Sample.Settings.With("TimeOffset", "nine")));
}
