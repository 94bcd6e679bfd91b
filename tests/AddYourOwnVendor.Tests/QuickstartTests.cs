using System.Net;
using System.Net.Sockets;
using ProductClients.Samples.Quickstart;
using ProductClients.Tests.Shared;

namespace ProductClients.Samples.AddYourOwnVendor;

[Collection<Alone>]
public sealed class QuickstartTests
{
    [Fact]
    public void Quickstart_names_the_failure_when_every_registration_fails()
    {
        // The socket is bound and does not listen, so the system refuses connections and does not reuse the port.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var vendor = Setting("Vendor", "Ncp");
        using var endpoint = Setting("Endpoint", $"http://{closed.LocalEndPoint}/api/v1");
        using var accessKey = Setting("AccessKey", "AKEXAMPLE");
        using var secretKey = Setting("SecretKey", "SKEXAMPLE");
        using var retries = Setting("MaxRetries", "0");
        var output = new StringWriter();
        using (ProcessScope.ConsoleOutput(output))
        {
            Assert.Equal(3, typeof(Screen).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        }

        Assert.Contains("failed: closed (Ncp): ", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(
            "0 products from 1 registrations, 1 failed", output.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    private static ProcessScope Setting(string key, string value) =>
        ProcessScope.EnvironmentVariable($"ProductClients__closed__{key}", value);
}
