using Microsoft.Extensions.DependencyInjection;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>watch</c>.</summary>
internal sealed class WatchRun
{
    private readonly WatchRequest _request;
    private readonly Terminal _terminal;
    private readonly ChangeWriter _writer;
    private readonly SecretMask _mask;
    private readonly Func<string, string?> _hint;
    private bool _isChanged;
    private bool _hasFailed;
    private bool _isRestarted;

    private WatchRun(WatchRequest request, Terminal terminal, SecretMask mask, Func<string, string?> hint)
    {
        _request = request;
        _terminal = terminal;
        _writer = new ChangeWriter(request.Format, terminal);
        _mask = mask;
        _hint = hint;
    }

    private int ExitCodeOfOnce =>
        _isRestarted ? ExitCode.Usage
        : _hasFailed ? ExitCode.Partial
        : _isChanged ? ExitCode.Different
        : ExitCode.Success;

    public static async Task<int> RunAsync(
        WatchRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var state = request.State is { } file ? WatchStateFile.Of(file, request.Configuration, terminal) : null;
        await using var source = await ConfigurationSource.OpenAsync(
            request.Configuration, terminal.Environment, cancellationToken);
        var settings = source.Select(request.Names, terminal.Error);
        await using var services = Container.Build(settings);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var items = Start(services.GetRequiredService<IProductCatalog>(), request, state, stop.Token);
        if (!request.Once)
        {
            await terminal.Error.WriteLineAsync("Press Ctrl+C to stop.");
        }

        var run = new WatchRun(
            request,
            terminal,
            new SecretMask(settings.Secrets()),
            ExplainHint.Of(services, settings, request.Configuration));
        try
        {
            await foreach (var item in FlushedItems.Of(state?.Guard(items) ?? items, terminal.Output, stop.CancelAsync))
            {
                await run.TakeAsync(item);
            }
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            // With --once it is trouble: the state was not written, so the next run prints the changes again.
            return request.Once ? ExitCode.Usage : ExitCode.Success;
        }

        return run.ExitCodeOfOnce;
    }

    private static IAsyncEnumerable<WatchItem> Start(
        IProductCatalog catalog, WatchRequest request, WatchStateFile? state, CancellationToken cancellationToken)
    {
        var options = new WatchOptions();
        try
        {
            return catalog.WatchAsync(
                new WatchOptions
                {
                    Query = request.Query,
                    Interval = request.Interval ?? options.Interval,
                    MaxRounds = request.Once ? 1 : null,
                    State = state?.State,
                },
                cancellationToken);
        }
        catch (ArgumentException error)
        {
            throw new UsageException(VisibleText.Of(Messages.WithoutParameterName(error)));
        }
    }

    private async Task TakeAsync(WatchItem item)
    {
        switch (item)
        {
            case { Change: { } change }:
                _isChanged = true;
                _writer.Write(item.Round, change);
                break;
            case { Report: { } report }:
                _hasFailed |= report.Outcome is not (ListingOutcome.Complete or ListingOutcome.Skipped);
                Report(item.Round, report);
                // The state is written after the last item of the round, so the changes must be printed before.
                await _terminal.Output.FlushAsync(CancellationToken.None);
                break;
            default:
                _isRestarted = true;
                var who = item.Registration is { } registration ? $"{registration}: " : "";
                await _terminal.Error.WriteLineAsync(VisibleText.Of(
                    $"{who}{item.Reason}; the next complete listing is the new baseline"));
                break;
        }
    }

    private void Report(long round, ListingReport report)
    {
        // The same registrations are skipped in every round.
        if (report.Outcome != ListingOutcome.Skipped || round == 1 || _request.Verbose)
        {
            // The next round begins at the start, so its user cannot continue this one.
            Messages.Write(
                _terminal.Error, [report with { ContinuationToken = null }], _mask, _request.Verbose, _hint);
            _terminal.Error.Flush();
        }
    }
}
