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
        var machine = new FixedTimeProvider();
        var vendor = new FixedTimeProvider();
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(vendor),
            services => services.AddSingleton<TimeProvider>(machine));
        foreach (var hours in new[] { 1, -3, 24, 0 })
        {
            machine.Now = vendor.Now.AddHours(hours);

            var listings = await Task.WhenAll(
                Enumerable.Range(0, 64).Select(_ => Task.Run(() => app.Lister("ncp").ListAsync(OnePage).ToListAsync())));

            Assert.All(listings, products => Assert.Equal(app.Vendors.Ncp.Products.Count, products.Count));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Callers_that_wait_for_responses_succeed_when_the_local_clock_jumps(bool isLearnedMeanwhile)
    {
        var vendor = new FixedTimeProvider();
        var machine = new FixedTimeProvider(vendor.Now.AddHours(1));
        var gate = new ResponseGate(first: 32);
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(vendor),
            services => services.AddSingleton<TimeProvider>(machine),
            clients => clients.Registration("ncp").HttpClient.AddHttpMessageHandler(() => gate),
            ("MaxConcurrentRequests", "64"));

        // All of them were refused, since the machine was an hour ahead; when they learn of it, it is three behind.
        var held = Callers(app);
        await gate.AreHeld;
        machine.Now = vendor.Now.AddHours(-3);
        var others = isLearnedMeanwhile ? Callers(app) : Task.FromResult<List<Product>[]>([]);
        await others;
        gate.Open();
        await held;
        others = isLearnedMeanwhile ? others : Callers(app);

        Assert.All(
            (await held).Concat(await others), products => Assert.Equal(app.Vendors.Ncp.Products.Count, products.Count));
        Assert.Equal(32, (await held).Length);
        Assert.Equal(32, (await others).Length);
        // Who comes when the clock has been learned is not refused.
        Assert.InRange(app.Vendors.Ncp.Requests.Count, 64 + 32, isLearnedMeanwhile ? 64 + 64 : 64 + 32);

        static Task<List<Product>[]> Callers(VendorFixture app) => Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Task.Run(() => app.Lister("ncp").ListAsync(OnePage).ToListAsync())));
    }

    [Fact]
    public async Task A_clock_that_jumps_at_every_request_causes_only_authentication_errors()
    {
        var machine = new FixedTimeProvider();
        var vendor = new FixedTimeProvider();
        await using var app = await VendorFixture.StartAsync(
            emulators => emulators.UseTimeProvider(vendor),
            services => services.AddSingleton<TimeProvider>(machine));
        var requests = 0;
        app.Vendors.Ncp.FailWhen(
            _ =>
            {
                machine.Now = vendor.Now.AddHours(Interlocked.Increment(ref requests) % 5);
                return false;
            },
            EmulatorFault.Disconnect());

        var failures = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            async () => await Record.ExceptionAsync(() => app.Lister("ncp").ListAsync(OnePage).ToListAsync()))));
        app.Vendors.Ncp.ClearFaults();
        machine.Now = vendor.Now;

        Assert.All(failures, static failure => Assert.True(
            failure is null or ProductClientException { Code: ProductErrorCode.Authentication, Attempts: 1 or 2 }, $"{failure}"));
        Assert.NotEmpty(await app.Lister("ncp").ListAsync(OnePage).ToListAsync());
    }

    /// <summary>Holds the first responses back, after the vendor gave them, until it is opened.</summary>
    private sealed class ResponseGate(int first) : DelegatingHandler
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _sent;
        private int _holding;

        /// <summary>Gets what ends when that many are held.</summary>
        public Task AreHeld => _held.Task;

        public void Open() => _open.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isHeld = Interlocked.Increment(ref _sent) <= first;
            var response = await base.SendAsync(request, cancellationToken);
            if (isHeld)
            {
                if (Interlocked.Increment(ref _holding) == first)
                {
                    _held.SetResult();
                }

                await _open.Task.WaitAsync(cancellationToken);
            }

            return response;
        }
    }
}
