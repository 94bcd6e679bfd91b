using System.CommandLine;
using System.CommandLine.Invocation;
using ProductClients.Cli.Commands;
using ProductClients.Cli.Output;

namespace ProductClients.Cli;

/// <summary>The tool: parses a command line, runs its command, and turns what happened into an exit code.</summary>
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
            if (parsed.Action is ParseErrorAction)
            {
                return Refuse(parsed, error);
            }

            // Signals are the process's affair (Program.cs), exceptions are handled below.
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
            return Explain(failure, error, parsed, cancellationToken);
        }
        finally
        {
            await error.FlushAsync(CancellationToken.None);
        }
    }

    // The command's own end stands when the reader has left.
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

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        foreach (var problem in parsed.Errors.Select(static e => e.Message).Distinct(StringComparer.Ordinal))
        {
            error.WriteLine(VisibleText.Of(problem));
        }

        var command = parsed.CommandResult.Command.Name;
        var path = parsed.CommandResult.Parent is null ? command : $"productclients {command}";
        error.WriteLine($"Run '{path} --help' for the options.");
        return ExitCode.Usage;
    }

    private static int Explain(
        Exception failure, TextWriter error, ParseResult parsed, CancellationToken cancellationToken)
    {
        // 1 is how a diff says that files differ, so there it must not mean anything else.
        var unexpected = parsed.CommandResult.Command.Name == DiffCommand.Name ? ExitCode.Usage : ExitCode.Unexpected;
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
                error.WriteLine(VisibleText.Of($"The tool failed: {failure.Message} (--verbose shows where)"));
                if (CommonOptions.IsVerbose(parsed))
                {
                    error.WriteLine(VisibleText.OfLines(failure.ToString()));
                }

                return unexpected;
        }
    }
}
