using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Tests of <c>watch</c> without <c>--once</c>.</summary>
public class WatchRunTests
{
    [Fact]
    public async Task Watch_prints_a_change_at_once_and_exits_with_130_when_it_is_cancelled()
    {
        await using var vendors = await Vendors.StartAsync();
        using var stop = new CancellationTokenSource();
        var bytes = new MemoryStream();
        var output = new StreamWriter(Stream.Synchronized(bytes), bufferSize: 1024 * 1024);
        var error = new StringWriter();
        var run = vendors.Tool.RunAsync(["watch", "qiniu", "--interval", "1s"], output, error, stop.Token);
        // The second request shows that the first round, which is the baseline, has ended.
        await SecondRequestAsync(vendors, run);
        vendors.Emulators.Qiniu.Products.AddGenerated(1);
        while (bytes.Length == 0)
        {
            Assert.False(run.IsCompleted, error.ToString());
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        Assert.Equal(130, await run);
        Assert.StartsWith("+ qiniu/", System.Text.Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        Assert.Equal(
            ["Press Ctrl+C to stop.", "Cancelled."], new ToolResult(130, "", error.ToString()).ErrorLines);
    }

    [Fact]
    public async Task Failure_of_a_round_is_reported_and_the_next_round_follows()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Qiniu.FailNext(EmulatorFault.VendorError(503));
        using var stop = new CancellationTokenSource();
        var error = new StringWriter();
        var run = vendors.Tool.RunAsync(
            ["watch", "qiniu", "--interval", "1"], new StringWriter(), TextWriter.Synchronized(error), stop.Token);
        await SecondRequestAsync(vendors, run);

        await stop.CancelAsync();

        Assert.Equal(130, await run);
        Assert.StartsWith(
            "qiniu (Qiniu): Unavailable", new ToolResult(130, "", error.ToString()).ErrorLines[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_pipe_ends_the_watch_with_0()
    {
        await using var vendors = await Vendors.StartAsync();
        var run = vendors.Tool.RunAsync(
            ["watch", "qiniu", "--interval", "1s"], new FailingOutput(FailingOutput.Epipe), new StringWriter());
        // The second request shows that the first round, which is the baseline, has ended.
        await SecondRequestAsync(vendors, run);

        vendors.Emulators.Qiniu.Products.AddGenerated(1);

        Assert.Equal(0, await run);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_ends_the_process_with_130_and_the_next_one_continues(string signal)
    {
        await using var vendors = await Vendors.StartAsync();
        using (var tool = ToolProcess.StartInShell(
            "exec env --default-signal \"$@\"", vendors.Tool.PathOf("."),
            "watch", "qiniu", "--interval", "1h", "--state", "s"))
        {
            while (!vendors.Tool.Has("s"))
            {
                Assert.False(tool.HasExited);
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            await tool.SignalAsync(signal);
            Assert.Equal(130, (await tool.WaitAsync()).ExitCode);
        }

        vendors.Emulators.Qiniu.Products.RemoveAt(0);
        var next = await ToolProcess.RunAsync(
            vendors.Tool.PathOf("."), ["watch", "qiniu", "--once", "--state", "s"]);

        Assert.Equal(1, next.ExitCode);
        Assert.StartsWith("- qiniu/", Assert.Single(next.Lines), StringComparison.Ordinal);
    }

    private static async Task SecondRequestAsync(Vendors vendors, Task run)
    {
        while (vendors.Emulators.Qiniu.Requests.Count < 2)
        {
            Assert.False(run.IsCompleted);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
