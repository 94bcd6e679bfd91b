using System.Net;
using ProductClients.Cli.Commands;
using ProductClients.Cli.Reporting;
using ProductClients.Testing;
using Refit;

namespace ProductClients.Cli.Tests;

/// <summary>Checks how <c>call</c> ends when its response or its output ends early.</summary>
public class CallEndTests
{
    private const int BodyLength = 1_000_000;

    [Fact]
    public async Task Received_bytes_are_printed_before_the_body_is_complete()
    {
        await using var vendors = await StartAsync(EmulatorFault.StallBody(1_000));
        var output = new MemoryStream();
        using var tool = Configured(vendors, Stream.Synchronized(output));
        using var stop = new CancellationTokenSource();
        var error = new StringWriter();
        var run = tool.RunAsync(["call", "scp", "GET", "/file"], new StringWriter(), error, stop.Token);
        while (output.Length < 1_000)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        Assert.Equal(130, await run);
        Assert.Equal((1_000, "Cancelled."), (output.Length, error.ToString().Trim()));
    }

    [Fact]
    public async Task Body_that_breaks_off_exits_with_4_after_the_received_bytes()
    {
        await using var vendors = await StartAsync(EmulatorFault.TruncateBody(1_000));
        var result = await vendors.Tool.RunAsync("call", "scp", "GET", "/file");
        Assert.Equal((4, 1_000), (result.ExitCode, result.Output.Length));
        Assert.StartsWith("scp (Scp): Network: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FailingOutput.Epipe, 0, "")]
    [InlineData(FailingOutput.Enospc, 1, "The output cannot be written: write failed")]
    public async Task Failed_write_ends_the_run(int errno, int exitCode, string message)
    {
        await using var vendors = await StartAsync();
        using var tool = Configured(vendors, new FailingStream(errno));
        var result = await tool.RunAsync("call", "scp", "GET", "/file");
        Assert.Equal((exitCode, message), (result.ExitCode, result.Error.Trim()));
    }

    [Theory]
    [InlineData(FailingOutput.Epipe, "--verbose")]
    [InlineData(FailingOutput.Epipe, "--include")]
    [InlineData(FailingOutput.Enospc, "--verbose")]
    [InlineData(FailingOutput.Enospc, "--include")]
    public async Task Failed_write_does_not_hide_an_error_response(int errno, string option)
    {
        await using var vendors = await StartAsync(EmulatorFault.VendorError(404));
        using var tool = Configured(vendors, new FailingStream(errno));
        var result = await tool.RunAsync("call", "scp", "GET", "/file", option);
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith(
            "scp (Scp): NotFound (HTTP 404", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unexpected_error_of_the_client_is_no_success()
    {
        var settings = new RefitSettings();
        using var request = new HttpRequestMessage();
        using var message = new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request };
        var error = await ApiException.Create(request, request.Method, message, settings);
        using var response = new ApiResponse<Stream>(message, null, settings, error);
        var output = new CallOutput(new MemoryStream(), new SecretMask([]), include: false);
        Assert.Same(error, await Assert.ThrowsAsync<ApiException>(
            () => output.WriteAsync(response, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Reader_of_a_pipe_that_exits_early_ends_the_process_with_0()
    {
        await using var vendors = await StartAsync();
        var result = await ToolProcess.RunInShellAsync(
            "{ \"$@\"; echo $? >&2; } | head -c 3", vendors.Tool.PathOf("."), "call", "scp", "GET", "/file");
        Assert.Equal(("xxx", "0"), (result.Output, result.Error.Trim()));
    }

    [Fact]
    public async Task Process_writes_the_bytes_of_the_body_and_nothing_else()
    {
        await using var vendors = await StartAsync();
        vendors.Tool.Write("body.bin", [0, 0xFF, 0xC3, 0x28, (byte)'\r']);
        vendors.Emulators.Scp.Map("POST", "/echo", static request => EndpointResponse.Bytes(request.Body));
        var result = await ToolProcess.RunInShellAsync(
            "\"$@\" < body.bin > out.bin; echo $?; cmp body.bin out.bin",
            vendors.Tool.PathOf("."),
            "call", "scp", "POST", "/echo", "--body", "-");
        Assert.Equal((0, "0", ""), (result.ExitCode, result.Output.Trim(), result.Error));
    }

    [Fact]
    public async Task Cancellation_does_not_wait_for_the_body_of_the_standard_input()
    {
        await using var vendors = await StartAsync();
        using var stop = new CancellationTokenSource();
        using var end = new ManualResetEventSlim();
        using var tool = new Tool
        {
            OpenInput = () =>
            {
                stop.Cancel();
                end.Wait(TestContext.Current.CancellationToken);
                return Stream.Null;
            },
        };
        tool.Write("productclients.json", vendors.Tool.Read("productclients.json"));
        var result = await tool.RunAsync(["call", "scp", "POST", "/file", "--body", "-"], stop.Token);
        end.Set();
        Assert.Equal((130, "Cancelled."), (result.ExitCode, result.Error.Trim()));
        Assert.Empty(vendors.Emulators.Scp.Requests);
    }

    private static async Task<Vendors> StartAsync(EmulatorFault? fault = null)
    {
        var vendors = await Vendors.StartAsync();
        vendors.Emulators.Scp.Map("GET", "/file", static _ => EndpointResponse.Text(new string('x', BodyLength)));
        if (fault is not null)
        {
            vendors.Emulators.Scp.FailNext(fault);
        }

        return vendors;
    }

    private static Tool Configured(Vendors vendors, Stream output)
    {
        var tool = new Tool { OutputStream = output };
        tool.Write("productclients.json", vendors.Tool.Read("productclients.json"));
        return tool;
    }
}
