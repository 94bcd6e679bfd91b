using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

public class LearnedClockTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly FixedTimeProvider _time = new();
    private readonly SigningClock _clock;

    public LearnedClockTests() => _clock = new SigningClock(_time);

    [Theory]
    [InlineData(300, false)]
    [InlineData(-300, false)]
    [InlineData(301, true)]
    [InlineData(-301, true)]
    public void Only_a_difference_beyond_the_tolerance_is_learned(int seconds, bool isLearned)
    {
        var vendor = _time.Now.AddSeconds(seconds);

        Assert.Equal(isLearned, _clock.TryLearn(vendor, _clock.UtcNow, Tolerance));

        Assert.Equal(isLearned ? vendor : _time.Now, _clock.UtcNow);
        Assert.Equal(TimeSpan.FromSeconds(isLearned ? seconds : 0), _clock.Offset);
    }

    [Fact]
    public void Learned_offset_is_added_to_the_current_time()
    {
        _clock.TryLearn(_time.Now.AddHours(1), _clock.UtcNow, Tolerance);

        _time.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(_time.Now.AddHours(1), _clock.UtcNow);
    }

    [Fact]
    public void Only_the_first_of_concurrent_rejections_changes_the_clock()
    {
        var signedAt = _clock.UtcNow;
        _clock.TryLearn(signedAt.AddHours(1), signedAt, Tolerance);

        // This rejection is one second older. The clock is accurate enough for a retry.
        Assert.True(_clock.TryLearn(signedAt.AddHours(1).AddSeconds(-1), signedAt, Tolerance));

        Assert.Equal(TimeSpan.FromHours(1), _clock.Offset);
    }

    [Fact]
    public void Late_rejection_at_the_tolerance_does_not_change_a_learned_clock()
    {
        var signedAt = _clock.UtcNow;
        _clock.TryLearn(signedAt.AddHours(1), signedAt, Tolerance);

        Assert.True(_clock.TryLearn(signedAt.AddHours(1) + Tolerance, signedAt, Tolerance));

        Assert.Equal(TimeSpan.FromHours(1), _clock.Offset);
    }

    [Fact]
    public void Maximum_date_does_not_overflow_the_clock()
    {
        _clock.TryLearn(DateTimeOffset.MaxValue, _clock.UtcNow, Tolerance);
        _time.Now = _time.Now.AddYears(1);

        Assert.Equal(DateTimeOffset.MaxValue, _clock.UtcNow);
    }

    [Fact]
    public void Minimum_date_does_not_overflow_the_clock()
    {
        _clock.TryLearn(DateTimeOffset.MinValue, _clock.UtcNow, Tolerance);
        _time.Now = _time.Now.AddYears(-1);

        Assert.Equal(DateTimeOffset.MinValue, _clock.UtcNow);
    }
}
