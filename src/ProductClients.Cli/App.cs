using System.CommandLine;
using System.CommandLine.Invocation;
using ProductClients.Cli.Commands;
using ProductClients.Cli.Output;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli;

/// <summary>Runs the tool: parses the command line, runs the command and returns the exit code.</summary>
internal static class App
{
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        AppEnvironment environment,
        CancellationToken cancellationToken = default)
    {
        error = new ErrorWriter(error);
        var terminal = new Terminal(output, error, environment);
        var parsed = CommandTree.Create(terminal).Parse(args, Parser);
        try
        {
            // Not for --help and --version, whose actions are those of their options.
            if ((parsed.Action is ParseErrorAction || parsed.Action == parsed.CommandResult.Command.Action)
                && ParseProblems.Of(parsed) is { Count: > 0 } problems)
            {
                return Report(problems, parsed, error);
            }

            // Program.cs handles signals; the catch blocks below handle exceptions.
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            var exitCode = await parsed.InvokeAsync(invocation, cancellationToken);
            await FlushAsync(output);
            return exitCode;
        }
        catch (Exception failure)
        {
            return ReportFailure(failure, error, parsed, cancellationToken);
        }
        finally
        {
            await error.FlushAsync(CancellationToken.None);
        }
    }

    // The command has completed: a reader that closes the pipe now does not change the exit code.
    private static async Task FlushAsync(TextWriter output)
    {
        try
        {
            await output.FlushAsync(CancellationToken.None);
        }
        catch (IOException error) when (BrokenPipe.Is(error))
        {
        }
    }

    private static int Report(IReadOnlyList<string> problems, ParseResult parsed, TextWriter error)
    {
        foreach (var problem in problems)
        {
            error.WriteLine(VisibleText.Of(problem));
        }

        var command = parsed.CommandResult.Command.Name;
        var path = parsed.CommandResult.Parent is null ? command : $"productclients {command}";
        error.WriteLine($"Run '{path} --help' for the options.");
        return ExitCode.Usage;
    }

    private static int ReportFailure(
        Exception failure, TextWriter error, ParseResult parsed, CancellationToken cancellationToken)
    {
        // For diff and watch, exit code 1 means a difference; a failure must not look like one.
        var unexpected = parsed.CommandResult.Command.Name is DiffCommand.Name or WatchCommand.Name
            ? ExitCode.Usage
            : ExitCode.Unexpected;
        switch (failure)
        {
            case UsageException:
                error.WriteLine(VisibleText.OfLines(failure.Message));
                return ExitCode.Usage;
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                error.WriteLine("Cancelled.");
                return ExitCode.Cancelled;
            case var _ when BrokenPipe.Is(failure):
                return ExitCode.Success;
            case IOException or UnauthorizedAccessException:
                error.WriteLine(VisibleText.Of($"The output cannot be written: {failure.Message}"));
                return unexpected;
            default:
                error.WriteLine(VisibleText.Of(
                    $"The tool failed: {failure.Message} (use --verbose to see the stack trace)"));
                if (CommonOptions.IsVerbose(parsed))
                {
                    error.WriteLine(VisibleText.OfLines(failure.ToString()));
                }

                return unexpected;
        }
    }
}
