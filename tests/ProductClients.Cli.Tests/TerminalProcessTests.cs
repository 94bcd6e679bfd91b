using System.Diagnostics;

namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool as a process on a terminal. The runtime itself writes to a terminal, too.</summary>
public class TerminalProcessTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("--version", 0)]
    [InlineData("nonsense", 2)]
    [InlineData("registrations --embedded", 0)]
    [InlineData("list ncp --embedded --take 2 --format ndjson", 0)]
    public async Task Process_with_NO_COLOR_writes_no_escape_sequence_to_a_terminal(string arguments, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The terminal is created by the command 'script' of Linux.");
        var tool = Path.Combine(AppContext.BaseDirectory, "ProductClients.Cli.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "script", ["--quiet", "--return", "--command", $"dotnet '{tool}' {arguments}", "/dev/null"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["NO_COLOR"] = "1", ["TERM"] = "xterm-256color" },
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(output);
        Assert.DoesNotContain('\u001B', output);
        Assert.Equal(exitCode, process.ExitCode);
    }
}
