using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>Tests of the forms in which an app may write an endpoint, for every vendor.</summary>
public class EndpointFormTests
{
    private static readonly Dictionary<string, (string Key, string Value)[]> Settings = new(StringComparer.Ordinal)
    {
        ["Huawei"] = [("AccessKey", "AK"), ("SecretKey", "SK"), ("ProjectId", "p")],
        ["LicenseSpring"] = [("ApiKey", "key"), ("SharedKey", "SK")],
        ["Ncp"] = [("AccessKey", "AK"), ("SecretKey", "SK")],
        ["Qiniu"] = [("Auth", "Qiniu"), ("AccessKey", "AK"), ("SecretKey", "SK")],
        ["Scp"] = [("AccessKey", "AK"), ("SecretKey", "SK")],
    };

    public static MatrixTheoryData<string, (string Form, string Sent)> Accepted { get; } = new(
        Settings.Keys,
        [
            ("https://host.example", "https://host.example"),
            ("https://host.example/", "https://host.example"),
            ("  https://host.example  ", "https://host.example"),
            ("https://host.example/base", "https://host.example/base"),
            ("https://host.example/base/", "https://host.example/base"),
            ("https://host.example:8443", "https://host.example:8443"),
            ("https://host.example:443/", "https://host.example"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
            ("HTTPS://HOST.EXAMPLE/Base", "https://host.example/Base"),
            ("https://b\u00fccher.example", "https://xn--bcher-kva.example"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("http://localhost", "http://localhost"),
        ]);

    public static MatrixTheoryData<string, (string Form, string Problem)> Refused { get; } = new(
        Settings.Keys,
        [
            ("https://user:pass-canary@host.example", "Endpoint contains a user name or password"),
            ("https://host.example?x=1", "it must have no query and no fragment"),
            ("https://host.example#x", "it must have no query and no fragment"),
            ("host.example", "it must be an absolute address"),
            ("host.example:8443", "it must start with https://"),
            ("//host.example", "it must"),
            ("/base", "it must"),
            (" ", "it must be an absolute address"),
            ("https://", "Endpoint is 'https://'; it must be an address such as https://host"),
            ("ftp://host.example", "it must start with https://"),
            ("http://host.example", "it must start with https://"),
            ("http://10.0.0.1", "it must start with https://"),
        ]);

    public static TheoryData<string> Vendors { get; } = [.. Settings.Keys];

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Request_is_sent_to_the_endpoint(string vendor, (string Form, string Sent) endpoint)
    {
        var plain = await SendAsync(vendor, "https://host.example");
        var sent = await SendAsync(vendor, endpoint.Form);

        Assert.Equal(
            endpoint.Sent + plain.AbsolutePath, $"{sent.Scheme}://{HostOf(sent)}{sent.AbsolutePath}");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Endpoint_that_cannot_be_used_is_refused(string vendor, (string Form, string Problem) endpoint)
    {
        using var services = Build(vendor, endpoint.Form, new StubHandler("{}"));

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.Contains(endpoint.Problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-canary", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Request_to_an_ipv6_literal_reaches_the_server(string vendor)
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        var head = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new LoopbackServer(
            async (stream, cancellationToken) =>
            {
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var lines = new List<string>();
                while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
                {
                    lines.Add(line);
                }

                await stream.WriteAsync(
                    "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray(),
                    cancellationToken);
                head.TrySetResult(string.Join('\n', lines));
            },
            IPAddress.IPv6Loopback);
        await using var services = Build(vendor, $"http://[::1]:{server.Port}", wire: null);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => services
            .GetRequiredKeyedService<IProductLister>("a")
            .ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync());

        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        Assert.Contains($"Host: [::1]:{server.Port}", await head.Task, StringComparison.Ordinal);
    }

    private static string HostOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
    }

    private static async Task<Uri> SendAsync(string vendor, string endpoint)
    {
        var wire = new StubHandler(static _ => throw new HttpRequestException("no network in tests"));
        await using var services = Build(vendor, endpoint, wire);
        services.ValidateProductClients();
        await Assert.ThrowsAsync<ProductClientException>(() => services
            .GetRequiredKeyedService<IProductLister>("a")
            .ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync());
        return wire.Request.Uri!;
    }

    private static ServiceProvider Build(string vendor, string endpoint, StubHandler? wire)
    {
        var settings = Settings[vendor]
            .Append(("Vendor", vendor)).Append(("Endpoint", endpoint)).Append(("MaxRetries", "0"))
            .Select(static pair => KeyValuePair.Create("ProductClients:a:" + pair.Item1, (string?)pair.Item2));
        var services = new ServiceCollection();
        var client = services
            .AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .Registration("a").HttpClientBuilder;
        if (wire is not null)
        {
            client.ConfigurePrimaryHttpMessageHandler(() => wire);
        }

        return services.BuildServiceProvider();
    }
}
