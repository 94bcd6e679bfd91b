using System.Diagnostics;

namespace ProductClients.Cli.Tests;

/// <summary>The tool as a separate process with its own environment variables and working directory.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;

    private ToolProcess(Process process) => _process = process;

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    public bool HasExited => _process.HasExited;

    /// <summary>Runs the tool to its end.</summary>
    public static async Task<ToolResult> RunAsync(
        string directory, string[] arguments, params (string Name, string? Value)[] variables)
    {
        using var tool = Start("dotnet", [Assembly, .. arguments], directory, variables);
        return await tool.WaitAsync();
    }

    /// <summary>Starts the tool in a shell. In the script, <c>"$@"</c> is the tool with its arguments.</summary>
    public static ToolProcess StartInShell(string script, string directory, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The test needs a POSIX shell.");
        return Start("/bin/sh", ["-c", script, "sh", "dotnet", Assembly, .. arguments], directory, []);
    }

    /// <summary>Runs the tool in a shell to its end.</summary>
    public static async Task<ToolResult> RunInShellAsync(string script, string directory, params string[] arguments)
    {
        using var tool = StartInShell(script, directory, arguments);
        return await tool.WaitAsync();
    }

    /// <summary>Sends a signal, such as <c>HUP</c>, to the tool. The script must have started it by <c>exec</c>.
    /// </summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<ToolResult> WaitAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = Output.ReadToEndAsync(cancellationToken);
        var error = Error.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return new ToolResult(_process.ExitCode, await output, await error);
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        // Does nothing if the process has exited.
        Kill();
        _process.Dispose();
    }

    private static string Assembly => Path.Combine(AppContext.BaseDirectory, "ProductClients.Cli.dll");

    private static ToolProcess Start(
        string program,
        IEnumerable<string> arguments,
        string directory,
        IEnumerable<(string Name, string? Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!);
    }
}
