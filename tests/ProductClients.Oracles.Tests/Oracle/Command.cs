using System.ComponentModel;
using System.Diagnostics;

namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
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
                var said = await output + await errors;
                throw new OracleUnavailableException(
                    $"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}:\n{said}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new OracleUnavailableException($"'{program}' took longer than {timeout.TotalSeconds:0} s.");
        }
    }

    /// <exception cref="OracleUnavailableException">The program is not there.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new OracleUnavailableException(
                $"'{start.FileName}' could not be started ({e.Message}); install Node.js 18 or later.", e);
        }
    }
}
