using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Tests of the authentication schemes that request a token first.</summary>
public class TokenAuthenticationTests
{
    public static TheoryData<string, Action<VendorEmulatorsOptions>> TokenSchemes => new()
    {
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.IamToken },
        { "licensespring", static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth },
    };

    [Theory]
    [MemberData(nameof(TokenSchemes), DisableDiscoveryEnumeration = true)]
    public async Task Sixty_four_callers_share_one_token(string name, Action<VendorEmulatorsOptions> scheme)
    {
        await using var app = await VendorFixture.StartAsync(scheme, static _ => { });

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => app.Lister(name).ListAsync().ToListAsync()));

        Assert.Single(app.Vendor(name).Requests, static request => request.Kind == EmulatorRequestKind.Token);
    }

    [Theory]
    [MemberData(nameof(TokenSchemes), DisableDiscoveryEnumeration = true)]
    public async Task A_revoked_token_is_replaced_once(string name, Action<VendorEmulatorsOptions> scheme)
    {
        await using var app = await VendorFixture.StartAsync(scheme, static _ => { });
        await app.Lister(name).ListAsync().ToListAsync();
        app.RevokeTokens(name);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Lister(name).ListAsync().ToListAsync()));

        Assert.Equal(2, app.Vendor(name).Requests.Count(static request => request.Kind == EmulatorRequestKind.Token));
    }

    [Theory]
    [MemberData(nameof(TokenSchemes), DisableDiscoveryEnumeration = true)]
    public async Task A_revoked_token_is_replaced_when_the_local_clock_is_wrong(
        string name, Action<VendorEmulatorsOptions> scheme)
    {
        var vendorTime = new FixedTimeProvider();
        var localTime = new FixedTimeProvider(vendorTime.Now.AddHours(-1));
        await using var app = await VendorFixture.StartAsync(
            vendors =>
            {
                scheme(vendors);
                vendors.UseTimeProvider(vendorTime);
            },
            services => services.AddSingleton<TimeProvider>(localTime));
        await app.Lister(name).ListAsync().ToListAsync();
        app.RevokeTokens(name);

        Assert.NotEmpty(await app.Lister(name).ListAsync().ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TokenSchemes), DisableDiscoveryEnumeration = true)]
    public async Task A_token_rejected_at_its_first_use_is_replaced_only_once(
        string name, Action<VendorEmulatorsOptions> scheme)
    {
        await using var app = await VendorFixture.StartAsync(
            scheme,
            static services =>
                services.AddSingleton<TimeProvider>(new FixedTimeProvider(TimeProvider.System.GetUtcNow())));
        await app.Lister(name).ListAsync().ToListAsync();
        app.Vendor(name).FailWhen(
            static request => request.Kind != EmulatorRequestKind.Token, EmulatorFault.Status(401));
        var before = app.Vendor(name).Requests.Count;

        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());
        }

        // The first listing replaces its old token, and the second replaces the new one. Each sends a token request and
        // one retry.
        Assert.Equal(50 + 4, app.Vendor(name).Requests.Count - before);
        app.Vendor(name).ClearFaults();
        Assert.NotEmpty(await app.Lister(name).ListAsync().ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TokenSchemes), DisableDiscoveryEnumeration = true)]
    public async Task A_token_is_renewed_before_it_expires(string name, Action<VendorEmulatorsOptions> scheme)
    {
        var time = new FixedTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var app = await VendorFixture.StartAsync(
            vendors =>
            {
                scheme(vendors);
                vendors.UseTimeProvider(time);
                vendors.Huawei.TokenLifetime = TimeSpan.FromMinutes(10);
                vendors.LicenseSpring.TokenLifetime = TimeSpan.FromMinutes(10);
            },
            services => services.AddSingleton<TimeProvider>(time));
        await app.Lister(name).ListAsync().ToListAsync();

        time.Now += TimeSpan.FromMinutes(7.9);
        await app.Lister(name).ListAsync().ToListAsync();
        Assert.Single(app.Vendor(name).Requests, static request => request.Kind == EmulatorRequestKind.Token);

        time.Now += TimeSpan.FromMinutes(0.2);
        await app.Lister(name).ListAsync().ToListAsync();
        Assert.Equal(2, app.Vendor(name).Requests.Count(static request => request.Kind == EmulatorRequestKind.Token));
    }

    [Theory]
    [InlineData("huawei", "IamPassword", 0)]
    [InlineData("licensespring", "ClientSecret", 0)]
    // The rejection of a token request says nothing about the clock of product requests.
    [InlineData("huawei", "IamPassword", 1)]
    [InlineData("licensespring", "ClientSecret", 1)]
    public async Task A_rejected_token_request_is_an_authentication_error_and_not_retried(
        string name, string option, int hoursApart)
    {
        var vendorTime = new FixedTimeProvider();
        await using var app = await VendorFixture.StartAsync(
            vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
                vendors.UseTimeProvider(vendorTime);
            },
            services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(vendorTime.Now.AddHours(hoursApart))),
            (option, "wrong-password"));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister(name).ListAsync().ToListAsync());

        Assert.Equal((ProductErrorCode.Authentication, 1), (error.Code, app.Vendor(name).Requests.Count));
    }
}
