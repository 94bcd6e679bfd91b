using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductClients.Cli.Tests;

/// <summary>A vendor on a loopback port that responds with what it was sent.</summary>
internal sealed class EchoVendor : IAsyncDisposable
{
    // Headers without a credential.
    private static readonly string[] Harmless =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Content-Length", "Content-Type", "Date", "Host",
        "Scp-AccountId", "Scp-Api-Version", "Scp-ClientType", "Scp-Timestamp", "User-Agent", "X-Project-Id",
        "X-Qiniu-Date", "X-Sdk-Date", "x-ncp-apigw-timestamp",
    ];

    private readonly ConcurrentQueue<KeyValuePair<string, string>> _headers = new();
    private readonly WebApplication _app;

    private EchoVendor(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Gets or sets secrets that the response contains in addition to the request.</summary>
    public IReadOnlyCollection<string> Known { get; set; } = [];

    /// <summary>Gets or sets the response. It contains <see cref="Known"/> and the request.</summary>
    public Echo Response { get; set; } = Echo.Plain;

    /// <summary>Gets the received signatures, keys and tokens: each header value and its parts.</summary>
    public IReadOnlyCollection<string> Credentials => PartsOf(_headers);

    public static async Task<EchoVendor> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var vendor = new EchoVendor(builder.Build());
        vendor._app.Run(vendor.RespondAsync);
        await vendor._app.StartAsync();
        return vendor;
    }

    /// <summary>Returns the credentials in some headers: each value and its parts.</summary>
    public static IReadOnlyCollection<string> PartsOf(IEnumerable<KeyValuePair<string, string>> headers) =>
    [
        .. headers.Where(static header => !Harmless.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(static header => header.Value.Split([' ', ',', '"', '=', ':', ';']).Append(header.Value))
            .Where(static part => part.Length >= 16 && !part.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal),
    ];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        var sent = context.Request.Headers.Select(static h => KeyValuePair.Create(h.Key, h.Value.ToString())).ToArray();
        foreach (var header in sent)
        {
            _headers.Enqueue(header);
        }

        using var reader = new StreamReader(context.Request.Body);
        string[] all = [.. Known, .. sent.Select(static h => $"{h.Key}: {h.Value}"), await reader.ReadToEndAsync()];
        context.Response.StatusCode = Response.Status;
        foreach (var name in Response.InHeaders)
        {
            context.Response.Headers[name] = string.Join('|', all);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Response.Body(all));
    }
}
