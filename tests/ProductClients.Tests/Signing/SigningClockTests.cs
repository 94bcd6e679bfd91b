using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

public class SigningClockTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);
    private readonly FixedTimeProvider _time = new();
    private readonly SigningClock _clock;

    public SigningClockTests() => _clock = new SigningClock(_time);

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    [InlineData(15.1)]
    public void Vendor_clock_beyond_the_tolerance_is_learned(double minutes)
    {
        var server = _time.Now.AddMinutes(minutes);

        Assert.True(_clock.TryLearn(server, _clock.UtcNow, Tolerance));
        Assert.Equal(server, _clock.UtcNow);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(-15)]
    public void Vendor_clock_within_the_tolerance_is_not_learned(double minutes)
    {
        Assert.False(_clock.TryLearn(_time.Now.AddMinutes(minutes), _clock.UtcNow, Tolerance));
        Assert.Equal(_time.Now, _clock.UtcNow);
    }

    [Fact]
    public void Each_of_many_concurrent_rejections_is_retried()
    {
        var signedAt = _clock.UtcNow;
        var server = _time.Now.AddHours(1);

        Parallel.For(0, 64, _ => Assert.True(_clock.TryLearn(server, signedAt, Tolerance)));

        Assert.Equal(server, _clock.UtcNow);
    }

    [Fact]
    public void Clock_is_learned_again_when_the_system_clock_is_corrected()
    {
        Assert.True(_clock.TryLearn(_time.Now.AddHours(1), _clock.UtcNow, Tolerance));
        _time.Now = _time.Now.AddHours(1);

        Assert.True(_clock.TryLearn(_time.Now, _clock.UtcNow, Tolerance));
        Assert.Equal(_time.Now, _clock.UtcNow);
    }

    [Fact]
    public void Request_is_retried_when_the_system_clock_was_corrected_meanwhile()
    {
        var signedAt = _clock.UtcNow;
        _time.Now = _time.Now.AddHours(1);

        Assert.True(_clock.TryLearn(_time.Now, signedAt, Tolerance));
        Assert.Equal(_time.Now, _clock.UtcNow);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", 10)]
    [InlineData("9999-12-31T23:59:59Z", 10)]
    [InlineData("0001-01-01T00:00:00Z", -10)]
    public void Extreme_vendor_date_does_not_overflow_the_clock(string date, int laterMinutes)
    {
        _clock.TryLearn(DateTimeOffset.Parse(date, null), _clock.UtcNow, Tolerance);
        _time.Now = _time.Now.AddMinutes(laterMinutes);

        Assert.InRange(_clock.UtcNow, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    }
}
