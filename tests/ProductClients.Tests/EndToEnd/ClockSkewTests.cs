using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

public class ClockSkewTests
{
    private static readonly ProductQuery OnePage = new() { PageSize = 1_000 };

    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sixty_four_callers_learn_the_vendors_clock_together(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendor(name).FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));

        var listings = await Task.WhenAll(
            Enumerable.Range(0, 64).Select(_ => Task.Run(() => app.Lister(name).ListAsync(OnePage).ToListAsync())));

        Assert.All(listings, products => Assert.Equal(app.Vendor(name).Products.Count, products.Count));
        Assert.InRange(app.Vendor(name).Requests.Count, 65, 128);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_clock_that_stays_wrong_is_retried_only_once(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        var requests = 0;
        app.Vendor(name).FailWhen(
            _ => int.IsOddInteger(Interlocked.Increment(ref requests)), EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));
        app.Vendor(name).FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(-1)));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister(name).ListAsync(OnePage).ToListAsync());

        Assert.Contains(error.Code, new[] { ProductErrorCode.Authentication, ProductErrorCode.PermissionDenied });
        Assert.Equal((2, 2), (app.Vendor(name).Requests.Count, error.Attempts));
    }

    [Fact]
    public async Task A_clock_is_learned_for_one_endpoint_only()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));

        await app.Lister("ncp").ListAsync(OnePage).ToListAsync();
        await app.Lister("scp").ListAsync(OnePage).ToListAsync();

        Assert.Equal([200], app.Vendors.Scp.Requests.Select(static request => request.Status ?? 0));
    }

    [Fact]
    public async Task Callers_succeed_when_the_local_clock_jumps()
    {
        var local = new FixedTimeProvider();
        var vendor = new FixedTimeProvider();
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(vendor),
            services => services.AddSingleton<TimeProvider>(local));
        foreach (var hours in new[] { 1, -3, 24, 0 })
        {
            local.Now = vendor.Now.AddHours(hours);

            var listings = await ListAsync(app, callers: 64);

            Assert.All(listings, products => Assert.Equal(app.Vendors.Ncp.Products.Count, products.Count));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Callers_that_wait_for_responses_succeed_when_the_local_clock_jumps(bool isLearnedMeanwhile)
    {
        var vendor = new FixedTimeProvider();
        var local = new FixedTimeProvider(vendor.Now.AddHours(1));
        var gate = new ResponseGate(count: 32);
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(vendor),
            services => services.AddSingleton<TimeProvider>(local),
            clients => clients.Registration("ncp").HttpClientBuilder.AddHttpMessageHandler(() => gate),
            ("MaxConcurrentRequests", "64"));

        // The vendor rejects the first 32 requests, because the local clock is an hour ahead. When the callers receive
        // the responses, the clock is three hours behind.
        var held = ListAsync(app, callers: 32);
        await gate.AreHeld;
        local.Now = vendor.Now.AddHours(-3);
        var others = isLearnedMeanwhile ? ListAsync(app, callers: 32) : Task.FromResult<List<Product>[]>([]);
        await others;
        gate.Open();
        await held;
        others = isLearnedMeanwhile ? others : ListAsync(app, callers: 32);

        Assert.All(
            (await held).Concat(await others),
            products => Assert.Equal(app.Vendors.Ncp.Products.Count, products.Count));
        Assert.Equal(32, (await held).Length);
        Assert.Equal(32, (await others).Length);
        // The vendor rejects no request that is sent after the clock has been learned.
        Assert.InRange(app.Vendors.Ncp.Requests.Count, 64 + 32, isLearnedMeanwhile ? 64 + 64 : 64 + 32);
    }

    [Fact]
    public async Task A_clock_that_jumps_at_every_request_causes_only_authentication_errors()
    {
        var local = new FixedTimeProvider();
        var vendor = new FixedTimeProvider();
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(vendor),
            services => services.AddSingleton<TimeProvider>(local));
        var requests = 0;
        app.Vendors.Ncp.FailWhen(
            _ =>
            {
                local.Now = vendor.Now.AddHours(Interlocked.Increment(ref requests) % 5);
                return false;
            },
            EmulatorFault.Disconnect());

        var failures = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            async () => await Record.ExceptionAsync(() => app.Lister("ncp").ListAsync(OnePage).ToListAsync()))));
        app.Vendors.Ncp.ClearFaults();
        local.Now = vendor.Now;

        Assert.All(failures, static failure => Assert.True(
            failure is null or ProductClientException { Code: ProductErrorCode.Authentication, Attempts: 1 or 2 },
            $"{failure}"));
        Assert.NotEmpty(await app.Lister("ncp").ListAsync(OnePage).ToListAsync());
    }

    private static Task<List<Product>[]> ListAsync(VendorFixture app, int callers) => Task.WhenAll(Enumerable
        .Range(0, callers).Select(_ => Task.Run(() => app.Lister("ncp").ListAsync(OnePage).ToListAsync())));

    /// <summary>A handler that holds back the first responses of the vendor until it is opened.</summary>
    private sealed class ResponseGate(int count) : DelegatingHandler
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _sent;
        private int _holding;

        /// <summary>Gets a task that completes when that number of responses is held.</summary>
        public Task AreHeld => _held.Task;

        public void Open() => _open.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isHeld = Interlocked.Increment(ref _sent) <= count;
            var response = await base.SendAsync(request, cancellationToken);
            if (isHeld)
            {
                if (Interlocked.Increment(ref _holding) == count)
                {
                    _held.SetResult();
                }

                await _open.Task.WaitAsync(cancellationToken);
            }

            return response;
        }
    }
}
