using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>Cancellation ends a call at once, whatever the request waits for. The clock does not move.</summary>
public class CancellationTests
{
    private readonly TaskCompletionSource _isWaiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Cancellation_ends_a_request_while_connecting()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("acme", static options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
        }).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler((handler, _) =>
            ((SocketsHttpHandler)handler).ConnectCallback = async (_, cancellationToken) =>
            {
                await WaitForeverAsync(cancellationToken);
                return Stream.Null;
            });
        await using var serviceProvider = services.BuildServiceProvider();

        await AssertCancelsAtOnceAsync(token => serviceProvider.GetRequiredKeyedService<IProductLister>("acme")
            .ListAsync(cancellationToken: token).ToListAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_the_headers()
    {
        await using var vendor = StubbedVendor.Ncp(Hanging());

        await AssertCancelsAtOnceAsync(vendor.ListAsync);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_reading_a_page()
    {
        var body = new ControlledStream();
        await using var vendor = StubbedVendor.Ncp(Responding(body));

        await AssertCancelsAtOnceAsync(vendor.ListAsync, body.WaitForReaderAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_reading_an_array()
    {
        var body = new ControlledStream();
        await using var vendor = StubbedVendor.Qiniu(Responding(body));

        await AssertCancelsAtOnceAsync(vendor.ListAsync, body.WaitForReaderAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_reading_an_error_body()
    {
        var body = new ControlledStream();
        await using var vendor = StubbedVendor.Ncp(Responding(body, HttpStatusCode.ServiceUnavailable));

        await AssertCancelsAtOnceAsync(vendor.ListAsync, body.WaitForReaderAsync());
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_backing_off()
    {
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler("{}", HttpStatusCode.ServiceUnavailable),
            static options => options.RetryDelay = TimeSpan.FromSeconds(20));

        // No part of this request runs on another thread, so it backs off when the call returns.
        await AssertCancelsAtOnceAsync(vendor.ListAsync, Task.CompletedTask);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_the_concurrency_limit()
    {
        using var holderCancellation = new CancellationTokenSource();
        await using var vendor = StubbedVendor.Ncp(Hanging(), static options => options.MaxConcurrentRequests = 1);
        var holder = vendor.ListAsync(holderCancellation.Token);
        await _isWaiting.Task;

        await AssertCancelsAtOnceAsync(vendor.ListAsync, Task.CompletedTask);

        await holderCancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holder);
    }

    [Fact]
    public async Task Cancellation_ends_a_request_while_waiting_for_the_rate_limit()
    {
        await using var vendor = StubbedVendor.Ncp(
            new StubHandler(StubbedVendor.NcpPage), static options => options.RequestsPerSecond = 1);
        await vendor.ListAsync();

        await AssertCancelsAtOnceAsync(vendor.ListAsync, Task.CompletedTask);
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
        registration.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(Hanging);
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(static () => new StubHandler("{}"));
        await using var serviceProvider = services.BuildServiceProvider();

        await AssertCancelsAtOnceAsync(token => serviceProvider.GetRequiredKeyedService<IProductLister>("acme")
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
        using var cancellation = new CancellationTokenSource();
        var wire = new StubHandler(async (_, cancellationToken) =>
        {
            var isCancelled = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(isCancelled.SetResult);
            await cancellation.CancelAsync();
            await isCancelled.Task;
            throw new HttpRequestException("the socket was closed under the request");
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vendor.ListAsync(cancellation.Token));
    }

    private async Task AssertCancelsAtOnceAsync(Func<CancellationToken, Task> list, Task? isWaiting = null)
    {
        using var cancellation = new CancellationTokenSource();
        var listing = list(cancellation.Token);
        await (isWaiting ?? _isWaiting.Task);
        Assert.False(listing.IsCompleted);

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    private StubHandler Hanging() => new(async (_, cancellationToken) =>
    {
        await WaitForeverAsync(cancellationToken);
        return new HttpResponseMessage();
    });

    private async Task WaitForeverAsync(CancellationToken cancellationToken)
    {
        _isWaiting.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private static StubHandler Responding(Stream body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(_ => new HttpResponseMessage(status) { Content = new StreamContent(body) });
}
