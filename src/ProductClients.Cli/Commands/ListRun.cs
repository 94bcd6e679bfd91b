using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>list</c>.</summary>
internal static class ListRun
{
    public static async Task<int> RunAsync(
        ListRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var budget = new RunBudget(request.Timeout, cancellationToken);
        await using var source = await ConfigurationSource.OpenAsync(
            request.Configuration, terminal.Environment, cancellationToken);
        var settings = source.Select(request.Names, terminal.Error);
        if (request.Timeout is { } limit)
        {
            settings.LimitTimeouts(limit);
        }

        await using var services = Container.Build(settings, clients => budget.Apply(clients.Services));
        var listing = Start(services.GetRequiredService<IProductCatalog>(), request, budget.Token);
        await using var reportFile = await ReportFile.OpenAsync(
            request.Report, request.Configuration, terminal.Environment, budget.Token, cancellationToken);

        budget.Watch(listing.Registrations);
        var duplicates = new DuplicateIds();
        var writer = ProductWriters.Create(request.Format, terminal);
        var (end, failure) = await PrintAsync(listing, writer, terminal.Output, duplicates, budget);

        var registrations = budget.Settle(listing.Registrations());
        var mask = new SecretMask(settings.Secrets());
        var hint = ExplainHint.Of(services, settings, request.Configuration);
        // Before the report is written, because writing it may fail.
        if (end == PrintEnd.Printed)
        {
            Messages.Write(terminal.Error, registrations, mask, request.Verbose, hint);
            duplicates.Write(terminal.Error, mask);
            await terminal.Error.FlushAsync(CancellationToken.None);
        }

        await reportFile.WriteAsync(registrations, mask);
        failure?.Throw();
        if (end == PrintEnd.ReaderLeft)
        {
            return ExitCode.Success;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ExitCodeOf(registrations);
    }

    // A catalog reads ahead, so its report may count products that are not printed yet. The report of a single listing
    // always matches its last printed product.
    private static RunListing Start(IProductCatalog catalog, ListRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return catalog.Listers is [var single]
                ? RunListing.Of(single.ListAsync(request.Query, cancellationToken), request.ContinuationToken)
                : RunListing.Of(catalog.ListAsync(request.Query, cancellationToken: cancellationToken));
        }
        catch (ArgumentException error)
        {
            throw new UsageException(VisibleText.Of(Messages.WithoutParameterName(error)));
        }
    }

    private static async Task<(PrintEnd End, ExceptionDispatchInfo? Failure)> PrintAsync(
        RunListing listing, IProductWriter writer, TextWriter output, DuplicateIds duplicates, RunBudget budget)
    {
        try
        {
            writer.Begin();
            try
            {
                await foreach (var product in FlushedItems.Of(listing.Products, output, budget.StopAsync))
                {
                    writer.Write(product);
                    duplicates.Observe(product);
                }
            }
            catch (ProductClientException)
            {
                // The report holds the error.
            }
            catch (OperationCanceledException) when (budget.Token.IsCancellationRequested)
            {
                // After a timeout the report holds the error; after Ctrl+C the caller throws.
            }

            writer.End();
            await output.FlushAsync(CancellationToken.None);
            return (PrintEnd.Printed, null);
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            return (PrintEnd.ReaderLeft, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The report is still written, such as after the terminal was closed.
            return (PrintEnd.Failed, ExceptionDispatchInfo.Capture(error));
        }
    }

    private static int ExitCodeOf(IReadOnlyList<ListingReport> registrations) =>
        registrations.All(static registration => registration.Outcome == ListingOutcome.Failed) ? ExitCode.Failed
        : registrations.All(static registration => registration.EndedByTake
            || registration.Outcome is ListingOutcome.Complete or ListingOutcome.Skipped) ? ExitCode.Success
        : ExitCode.Partial;

    private enum PrintEnd
    {
        Printed,
        ReaderLeft,
        Failed,
    }
}
