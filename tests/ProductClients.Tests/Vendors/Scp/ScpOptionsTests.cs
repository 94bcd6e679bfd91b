using ProductClients.Vendors.Scp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpOptionsTests
{
    private static readonly ScpSample Sample = new();

    [Theory]
    [InlineData(15, "15:00:00")]
    [InlineData(-15, "-15:00:00")]
    public void Time_offset_beyond_14_hours_is_refused(int hours, string shown) => Assert.Equal(
        Sample.OptionsRefused + $"TimeOffset is {shown}; it must be between -14:00:00 and 14:00:00.",
        Sample.Failure(options => options.TimeOffset = TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData(14)]
    [InlineData(-14)]
    public void Time_offset_of_up_to_14_hours_is_accepted(int hours) =>
        Assert.Null(Sample.Failure(options => options.TimeOffset = TimeSpan.FromHours(hours)));

    [Fact]
    public void Defaults_are_the_documented_ones()
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
    public void Time_offset_that_is_not_a_time_is_refused() => Assert.Equal(
        Sample.OptionsRefused + "TimeOffset is 'nine'; it must be a time such as 00:00:30.",
        TestRegistrations.Failure(Sample.Settings.With("TimeOffset", "nine")));
}
