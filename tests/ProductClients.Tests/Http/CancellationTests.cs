using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A caller who leaves is let go at once, whatever the request waits for; the clock stands still.</summary>
public class CancellationTests
{
    private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Cancellation_ends_a_request_while_connecting()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("acme", static options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
        }).HttpClient.ConfigurePrimaryHttpMessageHandler((handler, _) =>
            ((SocketsHttpHandler)handler).ConnectCallback = async (_, cancellationToken) =>
            {
                await WaitForeverAsync(cancellationToken);
                return Stream.Null;
            });
        await using var serviceProvider = services.BuildServiceProvider();

        await AssertLetGoAsync(token => serviceProvider.GetRequiredKeyedService<IProductLister>("acme")
            .ListAsync(cancellationToken: token).ToListAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_the_headers()
    {
        await using var vendor = StubbedVendor.Ncp(Hanging());

        await AssertLetGoAsync(vendor.ListAsync);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_reading_a_page()
    {
        var body = new ControlledStream();
        await using var vendor = StubbedVendor.Ncp(Responding(body));

        await AssertLetGoAsync(vendor.ListAsync, body.WaitForReaderAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_reading_an_array()
    {
        var body = new ControlledStream();
        await using var vendor = StubbedVendor.Qiniu(Responding(body));

        await AssertLetGoAsync(vendor.ListAsync, body.WaitForReaderAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_reading_an_error_body()
    {
        var body = new ControlledStream();
        await using var vendor = StubbedVendor.Ncp(Responding(body, HttpStatusCode.ServiceUnavailable));

        await AssertLetGoAsync(vendor.ListAsync, body.WaitForReaderAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_backing_off()
    {
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler("{}", HttpStatusCode.ServiceUnavailable),
            static options => options.RetryDelay = TimeSpan.FromSeconds(20));

        // Nothing of this request waits for another thread, so it backs off when the call returns.
        await AssertLetGoAsync(vendor.ListAsync, Task.CompletedTask);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_the_concurrency_limit()
    {
        using var holding = new CancellationTokenSource();
        await using var vendor = StubbedVendor.Ncp(Hanging(), static options => options.MaxConcurrentRequests = 1);
        var holder = vendor.ListAsync(holding.Token);
        await _waits.Task;

        await AssertLetGoAsync(vendor.ListAsync, Task.CompletedTask);

        await holding.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holder);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_the_rate_limit()
    {
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(StubbedVendor.NcpPage), static options => options.RequestsPerSecond = 1);
        await vendor.ListAsync();

        await AssertLetGoAsync(vendor.ListAsync, Task.CompletedTask);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_a_token()
    {
        var services = new ServiceCollection();
        var registration = services.AddProductClients().AddHuawei("acme", static options =>
        {
            options.Region = "cn-north-4";
            options.ProjectId = "p";
            options.Auth = HuaweiAuth.IamToken;
            (options.IamUser, options.IamPassword, options.IamDomain) = ("u", "password", "d");
        });
        registration.TokenClient.ConfigurePrimaryHttpMessageHandler(Hanging);
        registration.HttpClient.ConfigurePrimaryHttpMessageHandler(static () => new StubHandler("{}"));
        await using var serviceProvider = services.BuildServiceProvider();

        await AssertLetGoAsync(token => serviceProvider.GetRequiredKeyedService<IProductLister>("acme")
            .ListAsync(cancellationToken: token).ToListAsync());
    }

    [Fact]
    public async Task Cancelled_call_sends_no_request()
    {
        var wire = new StubHandler(StubbedVendor.NcpPage);
        await using var vendor = StubbedVendor.Ncp(wire);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vendor.ListAsync(new CancellationToken(true)));

        Assert.Empty(wire.Requests);
    }

    [Fact]
    public async Task Connection_error_during_cancellation_is_a_cancellation()
    {
        using var leaving = new CancellationTokenSource();
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            var left = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(left.SetResult);
            await leaving.CancelAsync();
            await left.Task;
            throw new HttpRequestException("the socket was closed under the request");
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vendor.ListAsync(leaving.Token));
    }

    private async Task AssertLetGoAsync(Func<CancellationToken, Task> list, Task? waits = null)
    {
        using var leaving = new CancellationTokenSource();
        var listing = list(leaving.Token);
        await (waits ?? _waits.Task);
        Assert.False(listing.IsCompleted);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
    }

    private StubHandler Hanging() => new(async (_, cancellationToken) =>
    {
        await WaitForeverAsync(cancellationToken);
        return new HttpResponseMessage();
    });

    private async Task WaitForeverAsync(CancellationToken cancellationToken)
    {
        _waits.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private static StubHandler Responding(Stream body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(_ => new HttpResponseMessage(status) { Content = new StreamContent(body) });
}
