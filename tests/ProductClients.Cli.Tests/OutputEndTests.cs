using System.Text;
using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

public class OutputEndTests
{
    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task Closed_pipe_ends_the_run_without_a_message(string format)
    {
        await using var vendors = await Vendors.StartAsync();
        var error = new StringWriter();
        var exitCode = await vendors.Tool.RunAsync(
            ["list", "--format", format], new FailingOutput(FailingOutput.Epipe), error);
        Assert.Equal(0, exitCode);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Closed_pipe_ends_the_run_while_it_waits_for_products(string format)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.HoldHuaweiAfterItsFirstPage();
        var error = new StringWriter();
        // Not disposed: a disposed writer would write its buffer again and fail.
        var output = new StreamWriter(new FailingStream(FailingOutput.Epipe), bufferSize: 1024 * 1024);
        var exitCode = await vendors.Tool.RunAsync(
            ["list", "--page-size", "50", "--format", format, "--verbose"], output, error);
        Assert.Equal(0, exitCode);
        Assert.Empty(error.ToString());
    }

    [Theory]
    [InlineData("list", "--embedded", "--format", "csv")]
    [InlineData("registrations", "--embedded")]
    public async Task List_exits_with_1_when_the_output_cannot_be_written(params string[] args)
    {
        using var tool = new Tool();
        var error = new StringWriter();
        Assert.Equal(1, await tool.RunAsync(args, new FailingOutput(FailingOutput.Enospc), error));
        Assert.Equal("The output cannot be written: write failed", error.ToString().Trim());
    }

    [Theory]
    [InlineData(FailingOutput.Epipe)]
    [InlineData(FailingOutput.Enospc)]
    public async Task Failed_write_to_the_error_stream_does_not_change_the_exit_code(int errno)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.FailNext(EmulatorFault.VendorError(503));
        var exitCode = await vendors.Tool.RunAsync(
            ["list", "ncp", "--report", "r.json"], new StringWriter(), new FailingOutput(errno));
        Assert.Equal(4, exitCode);
        Assert.True(vendors.Tool.Has("r.json"));
        Assert.Equal(2, await vendors.Tool.RunAsync(["nonsense"], new StringWriter(), new FailingOutput(errno)));
    }

    [Fact]
    public async Task Closed_pipe_stops_further_requests()
    {
        await using var vendors = await Vendors.StartAsync(static options => options.Ncp.ProductCount = 10_000);
        await vendors.Tool.RunAsync(
            ["list", "ncp", "--page-size", "10", "--format", "ndjson"],
            new FailingOutput(FailingOutput.Epipe),
            new StringWriter());
        Assert.InRange(vendors.Emulators.Ncp.Requests.Count, 1, 10);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task Cancelled_list_exits_with_130_and_prints_the_received_products(string format)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.HoldHuaweiAfterItsFirstPage();
        using var stop = new CancellationTokenSource();
        await using var output = new WatchedOutput();
        var error = new StringWriter();
        var run = vendors.Tool.RunAsync(
            ["list", "huawei", "--page-size", "50", "--format", format], output, error, stop.Token);
        // The library requests the second page before the tool prints the first one.
        while (vendors.Emulators.Huawei.Requests.Count < 2 || output.ToString().Split("\"registration\"").Length <= 50)
        {
            await Task.Delay(10);
        }

        await stop.CancelAsync();
        Assert.Equal(130, await run);
        var result = new ToolResult(130, output.ToString(), error.ToString());
        Assert.Equal(50, format == "json" ? result.Json.GetArrayLength() : result.NdJson.Count);
        Assert.Contains("Cancelled.", result.Error, StringComparison.Ordinal);
    }

    /// <summary>An output that can be read while it is written.</summary>
    private sealed class WatchedOutput : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }
}
