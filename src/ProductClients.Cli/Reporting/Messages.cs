using System.Globalization;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Reporting;

/// <summary>Writes the messages about a run to the error stream: one line for each registration that needs
/// one, and one for each note.</summary>
internal static class Messages
{
    /// <summary>Writes the messages.</summary>
    /// <param name="error">The error stream.</param>
    /// <param name="registrations">The results of the registrations.</param>
    /// <param name="mask">Redacts secrets.</param>
    /// <param name="verbose">Whether registrations that did not fail have a line, too.</param>
    /// <param name="signHint">Returns how to see what was signed for a registration, or <see langword="null"/>.</param>
    public static void Write(
        TextWriter error,
        IReadOnlyList<ListingReport> registrations,
        SecretMask mask,
        bool verbose,
        Func<string, string?> signHint)
    {
        foreach (var registration in registrations)
        {
            // --continue takes the token of one registration. The tokens of several are in the report file.
            var next = registrations.Count == 1 ? HowToContinue(registration) : null;
            if (LineOf(registration, verbose || next is not null, Numbers(registration, verbose) + next) is { } line)
            {
                error.WriteLine(VisibleText.Of(mask.Apply(line)));
            }

            foreach (var note in registration.Notes)
            {
                error.WriteLine(VisibleText.Of(mask.Apply($"{registration.Registration}: {note}")));
            }

            if (registration.Error is { } failure)
            {
                WriteDetails(error, failure, mask, verbose, () => signHint(registration.Registration));
            }
        }
    }

    /// <summary>Writes the message about a request that failed.</summary>
    /// <param name="error">The error stream.</param>
    /// <param name="who">The registration with its vendor.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="mask">Redacts secrets.</param>
    /// <param name="verbose">Whether an unexpected error has a stack trace.</param>
    /// <param name="signHint">Returns how to see what was signed, or <see langword="null"/>.</param>
    public static void WriteFailure(
        TextWriter error,
        string who,
        ProductClientException failure,
        SecretMask mask,
        bool verbose,
        Func<string?> signHint)
    {
        error.WriteLine(VisibleText.Of(mask.Apply(Failure(who, failure))));
        WriteDetails(error, failure, mask, verbose, signHint);
    }

    /// <summary>Returns the message of an argument error without the name of the parameter, which means nothing to a
    /// user.</summary>
    public static string WithoutParameterName(ArgumentException error)
    {
        var suffix = $" (Parameter '{error.ParamName}')";
        var message = error.Message;
        return message.EndsWith(suffix, StringComparison.Ordinal) ? message[..^suffix.Length] : message;
    }

    private static void WriteDetails(
        TextWriter error, ProductClientException failure, SecretMask mask, bool verbose, Func<string?> signHint)
    {
        // If the vendor shows what it verified, the library compares it with what was signed and redacts tokens.
        foreach (var difference in failure.SignatureDifference?.Split('\n') ?? [])
        {
            error.WriteLine(VisibleText.Of(mask.Apply("    " + difference.TrimEnd('\r'))));
        }

        if (failure is { Code: ProductErrorCode.Authentication, StatusCode: not null } && signHint() is { } hint)
        {
            error.WriteLine(VisibleText.Of("    " + hint));
        }

        // Only an unexpected error needs a stack trace; network and vendor errors do not.
        if (verbose && failure is { Code: ProductErrorCode.Unknown, InnerException: { } unexpected })
        {
            error.WriteLine(VisibleText.OfLines(mask.Apply(unexpected.ToString())));
        }
    }

    private static string? HowToContinue(ListingReport registration) =>
        registration is { ContinuationToken: { } token, Outcome: not ListingOutcome.Complete }
        ? $"; to continue, list {registration.Registration} with the same filters and --continue {token}"
        : null;

    private static string? LineOf(ListingReport registration, bool all, string rest)
    {
        var who = $"{registration.Registration} ({registration.Vendor})";
        return registration switch
        {
            { Outcome: ListingOutcome.Failed, Error: { } error } => Failure(who, error) + rest,
            { EndedByTake: true } => all ? $"{who}: ended by --take{rest}" : null,
            { Outcome: ListingOutcome.Complete } => all ? $"{who}: complete{rest}" : null,
            { Outcome: ListingOutcome.Skipped } => $"{who}: skipped: {registration.Reason}{rest}",
            _ => $"{who}: truncated: {registration.Reason ?? "the listing had not ended"}{rest}",
        };
    }

    private static string Failure(string who, ProductClientException error)
    {
        // The message of an error response has the code, the status and the id of the request already.
        var message = MessageOf(who, error);
        return message.StartsWith(error.Code.ToString(), StringComparison.Ordinal) ? $"{who}: {message}"
            : error.RequestId is null ? $"{who}: {error.Code}: {message}"
            : $"{who}: {error.Code}: {message} [request {error.RequestId}]";
    }

    // The library's own message begins with the registration, which the line has already.
    private static string MessageOf(string who, ProductClientException error)
    {
        var prefix = who + ": ";
        var message = error.Message;
        return message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : message;
    }

    private static string Numbers(ListingReport registration, bool verbose) => verbose
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"; {registration.Products} products, {registration.Pages} pages, {registration.Requests} requests, "
                + $"{registration.Duration.TotalSeconds:0.00} s, "
                + $"pushed: {Filters(registration.Pushed)}, local: {Filters(registration.Local)}")
        : "";

    private static string Filters(IReadOnlyList<ProductFilter> filters) =>
        filters.Count == 0 ? "none" : string.Join(" ", filters.Select(FilterNames.Of));
}
