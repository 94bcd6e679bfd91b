using System.Globalization;
using System.Text;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Reporting;

/// <summary>What is said about a run on the error stream: one line for each provider that needs one.</summary>
internal static class Messages
{
    public static void Write(
        TextWriter error, IReadOnlyList<ListingReport> providers, SecretMask mask, bool verbose)
    {
        foreach (var provider in providers)
        {
            // A token is used for one registration; of several, the report file has them.
            var next = providers.Count == 1 ? HowToGoOn(provider) : null;
            if (LineOf(provider, verbose || next is not null, Numbers(provider, verbose) + next) is { } line)
            {
                error.WriteLine(VisibleText.Of(mask.Apply(line)));
            }

            // Where the vendor shows what it verified, ours stands beside it, tokens masked by the library.
            foreach (var difference in provider.Error?.SignatureDifference?.Split('\n') ?? [])
            {
                error.WriteLine(VisibleText.Of(mask.Apply("    " + difference.TrimEnd('\r'))));
            }

            // What is expected of a network needs no stack; what nobody thought of does.
            if (verbose && provider.Error is { Code: ProductErrorCode.Unknown, InnerException: { } unexpected })
            {
                error.WriteLine(VisibleText.OfLines(mask.Apply(unexpected.ToString())));
            }
        }
    }

    /// <summary>Returns the message of an argument error without the parameter, which no user knows.</summary>
    public static string WithoutParameterName(ArgumentException error)
    {
        var suffix = $" (Parameter '{error.ParamName}')";
        var message = error.Message;
        return message.EndsWith(suffix, StringComparison.Ordinal) ? message[..^suffix.Length] : message;
    }

    private static string? HowToGoOn(ListingReport provider) =>
        provider is { ContinuationToken: { } token, Outcome: not ListingOutcome.Complete }
        ? $"; to go on, list {provider.Provider} with the same filters and --continue {token}"
        : null;

    private static string? LineOf(ListingReport provider, bool all, string rest)
    {
        var who = $"{provider.Provider} ({provider.Vendor})";
        return provider switch
        {
            { Outcome: ListingOutcome.Failed, Error: { } error } => Failure(who, error) + rest,
            { EndedByTake: true } => all ? $"{who}: ended by --take{rest}" : null,
            { Outcome: ListingOutcome.Complete } => all ? $"{who}: complete{rest}" : null,
            { Outcome: ListingOutcome.Skipped } => $"{who}: skipped: {provider.Reason}{rest}",
            _ => $"{who}: truncated: {provider.Reason ?? "it had not ended"}{rest}",
        };
    }

    private static string Failure(string who, ProductClientException error)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{who}: {error.Code}");
        if (error.StatusCode is { } status)
        {
            text.Append(CultureInfo.InvariantCulture, $" (HTTP {(int)status}");
            text.Append(error.VendorCode is null ? ")" : $", {error.VendorCode})");
        }

        text.Append(": ").Append(MessageOf(who, error));
        if (error.RequestId is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" [request {error.RequestId}]");
        }

        return text.ToString();
    }

    // The library's own message begins with the name, which stands here already.
    private static string MessageOf(string who, ProductClientException error)
    {
        if (!string.IsNullOrEmpty(error.VendorMessage))
        {
            return error.VendorMessage;
        }

        var prefix = who + ": ";
        var message = error.Message;
        return message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : message;
    }

    private static string Numbers(ListingReport provider, bool verbose) => verbose
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"; {provider.Products} products, {provider.Pages} pages, {provider.Requests} requests, "
                + $"{provider.Duration.TotalSeconds:0.00} s, "
                + $"pushed: {Filters(provider.Pushed)}, local: {Filters(provider.Local)}")
        : "";

    private static string Filters(IReadOnlyList<ProductFilter> filters) =>
        filters.Count == 0 ? "none" : string.Join(" ", filters.Select(ProviderReport.NameOf));
}
