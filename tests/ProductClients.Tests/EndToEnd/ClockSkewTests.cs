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
    public async Task Sixty_four_callers_learn_a_clock_together(string name)
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
    public async Task A_clock_that_is_never_right_is_tried_once_more_and_no_further(string name)
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
    public async Task A_clock_is_learned_for_one_endpoint_alone()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));

        await app.Lister("ncp").ListAsync(OnePage).ToListAsync();
        await app.Lister("scp").ListAsync(OnePage).ToListAsync();

        Assert.Equal([200], app.Vendors.Scp.Requests.Select(static request => request.Status ?? 0));
    }

    [Fact]
    public async Task Callers_are_served_while_the_machines_clock_steps()
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

    [Fact]
    public async Task Of_a_clock_that_steps_at_every_request_nothing_worse_comes_than_a_refusal()
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
}
