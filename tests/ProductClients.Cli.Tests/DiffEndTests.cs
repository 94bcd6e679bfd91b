namespace ProductClients.Cli.Tests;

public class DiffEndTests
{
    private const string Product = """{"registration":"p","id":"i","name":"n"}""";

    [Fact]
    public async Task Diff_exits_with_1_when_the_reader_closes_the_pipe_after_differences()
    {
        using var tool = new Tool();
        var error = new StringWriter();
        var exitCode = await tool.RunAsync(
            ["diff", tool.Write("old", ""), tool.Write("new", Product)], new FailingOutput(FailingOutput.Epipe), error);
        Assert.Equal(1, exitCode);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Diff_exits_with_0_when_the_reader_closes_the_pipe_without_differences()
    {
        using var tool = new Tool();
        var exitCode = await tool.RunAsync(
            ["diff", tool.Write("old", ""), tool.Write("new", ""), "--format", "json"],
            new FailingOutput(FailingOutput.Epipe),
            new StringWriter());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task Diff_exits_with_2_when_the_output_cannot_be_written()
    {
        using var tool = new Tool();
        var error = new StringWriter();
        var exitCode = await tool.RunAsync(
            ["diff", tool.Write("old", ""), tool.Write("new", Product)],
            new FailingOutput(FailingOutput.Enospc),
            error);
        Assert.Equal(2, exitCode);
        Assert.Equal("The output cannot be written: write failed", error.ToString().Trim());
    }

    [Fact]
    public async Task Cancellation_does_not_wait_for_the_standard_input()
    {
        using var stop = new CancellationTokenSource();
        var input = new BlockingInput();
        using var tool = new Tool { OpenInput = () => input };
        var run = tool.RunAsync(["diff", tool.Write("old", ""), "-"], stop.Token);
        await input.ReadStarted;
        await stop.CancelAsync();
        var result = await run;
        input.End();
        Assert.Equal(130, result.ExitCode);
        Assert.Equal("Cancelled.", Assert.Single(result.ErrorLines));
    }

    [Fact]
    public async Task Cancellation_does_not_wait_for_an_input_to_open()
    {
        using var stop = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        var opening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var tool = new Tool
        {
            OpenInput = () =>
            {
                opening.TrySetResult();
                end.Wait(CancellationToken.None);
                return Stream.Null;
            },
        };
        var run = tool.RunAsync(["diff", "-", tool.Write("new", "")], stop.Token);
        await opening.Task;
        await stop.CancelAsync();
        var result = await run;
        end.Set();
        Assert.Equal(130, result.ExitCode);
    }

    /// <summary>An input whose read blocks its thread and cannot be cancelled, like a terminal without input.</summary>
    private sealed class BlockingInput : MemoryStream
    {
        private readonly TaskCompletionSource _readStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _end = new();

        public Task ReadStarted => _readStarted.Task;

        public void End() => _end.Set();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _readStarted.TrySetResult();
            _end.Wait(CancellationToken.None);
            return new ValueTask<int>(0);
        }
    }
}
