using System.ComponentModel;
using System.Diagnostics;

namespace ProductClients.Oracles.Tests.Node;

/// <summary>Runs a program until it ends.</summary>
internal static class Command
{
    /// <exception cref="UnavailableException">The program is not installed, fails, or does not end.</exception>
    public static async Task RunAsync(string directory, TimeSpan timeout, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Start(start);
        using var timer = new CancellationTokenSource(timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timer.Token);
            var errors = process.StandardError.ReadToEndAsync(timer.Token);
            await process.WaitForExitAsync(timer.Token);
            if (process.ExitCode != 0)
            {
                var text = await output + await errors;
                throw new UnavailableException(
                    $"'{program} {string.Join(' ', arguments)}' ended with exit code {process.ExitCode}:\n{text}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new UnavailableException($"'{program}' took longer than {timeout.TotalSeconds:0} seconds.");
        }
    }

    /// <exception cref="UnavailableException">The program is not installed.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new UnavailableException(
                $"'{start.FileName}' could not be started ({e.Message}). CONTRIBUTING.md says what to install.", e);
        }
    }
}
