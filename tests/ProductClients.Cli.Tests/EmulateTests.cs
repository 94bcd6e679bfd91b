using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ProductClients.Cli.Tests;

public class EmulateTests
{
    [Fact]
    public async Task Emulate_prints_a_configuration_for_list_and_ends_when_cancelled()
    {
        using var tool = new Tool();
        using var stop = new CancellationTokenSource();
        var output = new FirstFlushOutput();
        var emulate = tool.RunAsync(["emulate"], output, new StringWriter(), stop.Token);
        tool.Write("productclients.json", await output.Text);

        var result = await tool.RunAsync("list", "--format", "ndjson");
        await stop.CancelAsync();

        Assert.Equal(0, await emulate);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(120 + 85 + 45 + 30 + 12, result.NdJson.Count);
    }

    [Fact]
    public async Task Port_is_the_first_of_five_consecutive_ports()
    {
        using var tool = new Tool();
        using var stop = new CancellationTokenSource();
        var output = new FirstFlushOutput();
        var first = FreePorts();
        var emulate = tool.RunAsync(
            ["emulate", "--port", first.ToString(CultureInfo.InvariantCulture)],
            output,
            new StringWriter(),
            stop.Token);
        var configuration = JsonDocument.Parse(await output.Text).RootElement.GetProperty("ProductClients");
        await stop.CancelAsync();
        await emulate;
        Assert.Equal(
            Enumerable.Range(first, 5),
            configuration.EnumerateObject().Select(static registration =>
                new Uri(registration.Value.GetProperty("Endpoint").GetString()!).Port).Order());
    }

    [Fact]
    public async Task Port_in_use_exits_with_2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.SkipWhen(port > 65_531, "The system gave one of the last ports.");
        using var tool = new Tool();
        var result = await tool.RunAsync("emulate", "--port", port.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--port", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    // Below the range that the system assigns ports from, so that the servers of other tests do not use them.
    private static int FreePorts()
    {
        for (var first = 21_000; first < 30_000; first += 5)
        {
            if (Enumerable.Range(first, 5).All(IsFree))
            {
                return first;
            }
        }

        throw new InvalidOperationException("No five ports are free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>An output that reports its text at the first flush.</summary>
    private sealed class FirstFlushOutput : StringWriter
    {
        private readonly TaskCompletionSource<string> _flushed =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Text => _flushed.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public override Encoding Encoding => Encoding.UTF8;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.TrySetResult(ToString());
            return Task.CompletedTask;
        }
    }
}
