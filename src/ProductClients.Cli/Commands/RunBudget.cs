using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace ProductClients.Cli.Commands;

/// <summary>The time limit of a run. When it expires, every pending request fails and the received products are still
/// printed. A listing that has not ended 500 milliseconds later is cut off.</summary>
internal sealed class RunBudget : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan? _time;
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenSource _stop;
    private readonly Timer? _last;
    private Func<IReadOnlyList<ListingReport>>? _registrations;
    private HashSet<string> _unfinished = [];

    public RunBudget(TimeSpan? time, CancellationToken cancellationToken)
    {
        _time = time;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (time is { } budget)
        {
            _over.CancelAfter(budget);
            _last = new Timer(
                static state => ((RunBudget)state!).CutOff(), this, budget + Grace, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Gets the token that is cancelled by the caller, or when the time limit and the 500 milliseconds are
    /// over.</summary>
    public CancellationToken Token => _stop.Token;

    private string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"not finished within the {_time?.TotalSeconds} seconds of --timeout; allow more time");

    /// <summary>Applies the time limit to every request of the clients.</summary>
    public void Apply(IServiceCollection services)
    {
        if (_time is not null)
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new OutermostHandler(() => new Handler(this)));
        }
    }

    /// <summary>Sets the function that returns the reports; unfinished listings are looked up in it when the time is
    /// over.</summary>
    public void Watch(Func<IReadOnlyList<ListingReport>> registrations) => _registrations = registrations;

    /// <summary>Ends the run early.</summary>
    public Task StopAsync() => _stop.CancelAsync();

    /// <summary>Returns the reports. A listing that the time limit cut off is reported as failed.</summary>
    public IReadOnlyList<ListingReport> Settle(IReadOnlyList<ListingReport> registrations) =>
        [.. registrations.Select(registration => IsCutOff(registration)
            ? registration with { Outcome = ListingOutcome.Failed, Reason = null, Error = Failure() }
            : registration)];

    public async ValueTask DisposeAsync()
    {
        // Waits for a running timer callback, which uses the token sources disposed below.
        await (_last?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stop.Dispose();
        _over.Dispose();
    }

    private bool IsCutOff(ListingReport registration) =>
        _unfinished.Contains(registration.Registration)
        && !registration.EndedByTake
        && registration.Outcome is ListingOutcome.Pending or ListingOutcome.Truncated;

    private void CutOff()
    {
        _unfinished = [.. _registrations?.Invoke()
            .Where(static registration => registration.Outcome == ListingOutcome.Pending)
            .Select(static registration => registration.Registration) ?? []];
        // When all listings have ended, only printing remains, and a slow reader is not interrupted.
        if (_registrations is null || _unfinished.Count > 0)
        {
            _stop.Cancel();
        }
    }

    private ProductClientException Failure() => new(Text) { Code = ProductErrorCode.Timeout };

    private sealed class Handler(RunBudget budget) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget._over.Token);
            try
            {
                return await base.SendAsync(request, either.Token);
            }
            catch (Exception) when (budget._over.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw budget.Failure();
            }
        }
    }
}
