using ProductClients.Http.Resilience;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http.Resilience;

public class RequestScheduleTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _clock = new();

    public static TheoryData<double, double> RatesAndDelays => new MatrixTheoryData<double, double>(
        [1, 4, 30, 100, 500, 1_000], [0, 0.5, 2, 15.6]);

    [Theory, MemberData(nameof(RatesAndDelays))]
    public void Waiting_requests_are_sent_at_the_rate_when_timers_are_late(double rate, double milliseconds)
    {
        var delay = TimeSpan.FromMilliseconds(milliseconds);
        using var schedule = new RequestSchedule(rate, new LateTimeProvider(_clock, delay));
        var requests = Enumerable.Range(0, 2_100).Select(_ => WaitAsync(schedule)).ToArray();

        // Never more than the rate, and behind it by no more than the last timer.
        for (var seconds = 0.5; seconds <= 2; seconds += 0.5)
        {
            _clock.Advance(0.5 * Second);
            var timers = TimeSpan.FromMilliseconds(1) + delay;
            Assert.InRange(
                requests.Count(static request => request.IsCompletedSuccessfully),
                1 + Math.Floor((seconds - timers.TotalSeconds) * rate),
                1 + Math.Floor(seconds * rate));
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public async Task One_caller_sends_at_the_rate_when_timers_are_late(double rate)
    {
        using var schedule = new RequestSchedule(
            rate, new LateTimeProvider(_clock, TimeSpan.FromMilliseconds(2.2)));
        var sent = 0;
        for (var end = _clock.GetUtcNow() + Second; _clock.GetUtcNow() < end; sent++)
        {
            var request = WaitAsync(schedule);
            if (!request.IsCompleted)
            {
                Assert.True(_clock.AdvanceToNext(Second));
            }

            await request;
        }

        Assert.InRange(sent, rate - 2, rate + 2);
    }

    [Fact]
    public void Idle_time_gives_no_credit()
    {
        using var schedule = new RequestSchedule(10, _clock);
        Assert.Equal(TaskStatus.RanToCompletion, WaitAsync(schedule).Status);
        _clock.Advance(5 * Second);

        var requests = Enumerable.Range(0, 3).Select(_ => WaitAsync(schedule)).ToArray();

        Assert.Equal(1, requests.Count(static request => request.IsCompleted));
        _clock.Advance(0.1 * Second);
        Assert.Equal(2, requests.Count(static request => request.IsCompleted));
    }

    [Fact]
    public void Long_delay_sends_at_most_the_requests_of_a_tenth_of_a_second_at_once()
    {
        using var schedule = new RequestSchedule(100, new LateTimeProvider(_clock, 3 * Second));
        var requests = Enumerable.Range(0, 500).Select(_ => WaitAsync(schedule)).ToArray();

        _clock.Advance(4 * Second);

        Assert.InRange(requests.Count(static request => request.IsCompleted), 11, 12);
    }

    [Fact]
    public async Task Cancelled_request_leaves_its_time_to_the_next()
    {
        using var schedule = new RequestSchedule(1, _clock);
        using var cancellation = new CancellationTokenSource();
        await WaitAsync(schedule);
        var cancelled = schedule.WaitAsync(cancellation.Token);
        var next = WaitAsync(schedule);

        await cancellation.CancelAsync();
        _clock.Advance(Second);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        await next;
    }

    [Fact]
    public async Task Waiting_request_fails_when_the_schedule_is_disposed()
    {
        var schedule = new RequestSchedule(1, _clock);
        await WaitAsync(schedule);
        var waiting = WaitAsync(schedule);

        schedule.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => WaitAsync(schedule));
        Assert.Equal(0, _clock.ActiveTimers);
    }

    // The time of a task is that of its completion, so the task is returned as it is.
    private static Task WaitAsync(RequestSchedule schedule) =>
        schedule.WaitAsync(TestContext.Current.CancellationToken);
}
