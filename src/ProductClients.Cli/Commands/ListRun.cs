using Microsoft.Extensions.DependencyInjection;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Commands;

/// <summary><c>list</c>: the run.</summary>
internal static class ListRun
{
    public static async Task<int> RunAsync(
        ListRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        using var budget = new RunBudget(request.Timeout, cancellationToken);
        await using var source = await ConfigurationSource.OpenAsync(
            request.Configuration, terminal.Environment, cancellationToken);
        var settings = RegistrationSettings.Select(source.Section, request.Names);
        if (request.Timeout is { } limit)
        {
            settings.LimitTimeouts(limit);
        }

        await using var services = Container.Build(settings, clients => budget.Apply(clients.Services));
        await using var reportFile = ReportFile.Open(request.Report, terminal.Environment);

        var listing = services.GetRequiredService<IProductCatalog>()
            .ListAsync(request.Query, cancellationToken: budget.Token);
        budget.Watch(() => listing.Report);
        var end = await PrintAsync(listing, ProductWriters.Create(request.Format, terminal), terminal.Output, budget);

        var providers = budget.Settle(listing.Report);
        var mask = new SecretMask(settings.Secrets());
        await reportFile.WriteAsync(RunReport.Of(providers, mask));
        if (end == PrintEnd.ReaderLeft)
        {
            return ExitCode.Success;
        }

        Messages.Write(terminal.Error, providers, mask, request.Verbose);
        cancellationToken.ThrowIfCancellationRequested();
        return ExitCodeOf(providers);
    }

    private static async Task<PrintEnd> PrintAsync(
        CatalogListing listing, IProductWriter writer, TextWriter output, RunBudget budget)
    {
        try
        {
            writer.Begin();
            try
            {
                await foreach (var product in FlushWhenWaiting(listing, output, budget))
                {
                    writer.Write(ProductRecord.Of(product));
                }
            }
            catch (ProductCatalogException)
            {
                // The report has it.
            }
            catch (OperationCanceledException) when (budget.Token.IsCancellationRequested)
            {
                // So does it here, or the caller sees that the whole run was cancelled.
            }

            writer.End();
            await output.FlushAsync(CancellationToken.None);
            return PrintEnd.Printed;
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
            return PrintEnd.ReaderLeft;
        }
    }

    private static async IAsyncEnumerable<Product> FlushWhenWaiting(
        CatalogListing listing, TextWriter output, RunBudget budget)
    {
        await using var products = listing.GetAsyncEnumerator();
        while (await NextAsync(products, output, budget))
        {
            yield return products.Current;
        }
    }

    // What has been printed is seen before the next product is waited for.
    private static async ValueTask<bool> NextAsync(
        IAsyncEnumerator<Product> products, TextWriter output, RunBudget budget)
    {
        var next = products.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next;
        }

        var waiting = next.AsTask();
        try
        {
            await output.FlushAsync(CancellationToken.None);
        }
        catch
        {
            // An enumeration can be left only between two products.
            await budget.StopAsync();
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await waiting;
    }

    private static int ExitCodeOf(IReadOnlyList<ListingReport> providers) =>
        providers.All(static provider => provider.Outcome == ListingOutcome.Failed) ? ExitCode.Failed
        : providers.All(static provider => provider.EndedByTake
            || provider.Outcome is ListingOutcome.Complete or ListingOutcome.Skipped) ? ExitCode.Success
        : ExitCode.Partial;

    private enum PrintEnd
    {
        Printed,
        ReaderLeft,
    }
}
