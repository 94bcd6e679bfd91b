using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Qiniu;
using ProductClients.Testing;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Every way to authenticate, against emulators that verify it with code of their own.</summary>
public class AuthenticationTests
{
    public static TheoryData<string, Action<VendorEmulatorsOptions>> Ways => new()
    {
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.AkSk },
        { "huawei", static o => o.Huawei.SecurityToken = "temporary-session-token==" },
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.V11 },
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.IamToken },
        { "licensespring", static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.Hmac },
        { "licensespring", static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth },
        { "qiniu", static o => o.Qiniu.Auth = QiniuEmulatorAuth.None },
        { "qiniu", static o => o.Qiniu.Auth = QiniuEmulatorAuth.Qiniu },
        { "qiniu", static o => o.Qiniu.Auth = QiniuEmulatorAuth.QBox },
    };

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task Every_way_to_authenticate_is_accepted(string name, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await VendorFixture.StartAsync(way, static _ => { });

        var products = await app.Lister(name).ListAsync().ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
    }

    [Theory]
    [MemberData(nameof(TokenWays), DisableDiscoveryEnumeration = true)]
    public async Task Sixty_four_callers_share_one_token(string name, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await VendorFixture.StartAsync(way, static _ => { });

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => app.Lister(name).ListAsync().ToListAsync()));

        Assert.Single(app.Vendor(name).Requests, static request => request.Kind == EmulatorRequestKind.Token);
    }

    [Theory]
    [MemberData(nameof(TokenWays), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_died_is_acquired_again_once(string name, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await VendorFixture.StartAsync(way, static _ => { });
        await app.Lister(name).ListAsync().ToListAsync();
        Revoke(app, name);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Lister(name).ListAsync().ToListAsync()));

        Assert.Equal(2, app.Vendor(name).Requests.Count(static request => request.Kind == EmulatorRequestKind.Token));
    }

    [Theory]
    [MemberData(nameof(TokenWays), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_died_is_replaced_also_where_the_machines_clock_is_wrong(
        string name, Action<VendorEmulatorsOptions> way)
    {
        var vendorTime = new FixedTimeProvider();
        var machineTime = new FixedTimeProvider(vendorTime.Now.AddHours(-1));
        await using var app = await VendorFixture.StartAsync(
            vendors =>
            {
                way(vendors);
                vendors.UseTimeProvider(vendorTime);
            },
            services => services.AddSingleton<TimeProvider>(machineTime));
        await app.Lister(name).ListAsync().ToListAsync();
        Revoke(app, name);

        Assert.NotEmpty(await app.Lister(name).ListAsync().ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TokenWays), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_is_refused_at_its_first_use_is_not_replaced_again_and_again(
        string name, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await VendorFixture.StartAsync(
            way, static services => services.AddSingleton<TimeProvider>(new FixedTimeProvider(TimeProvider.System.GetUtcNow())));
        await app.Lister(name).ListAsync().ToListAsync();
        app.Vendor(name).FailWhen(
            static request => request.Kind != EmulatorRequestKind.Token, EmulatorFault.Status(401));
        var before = app.Vendor(name).Requests.Count;

        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());
        }

        // The first listing had its old token replaced, the second that one's successor; each was tried once more.
        Assert.Equal(50 + 4, app.Vendor(name).Requests.Count - before);
        app.Vendor(name).ClearFaults();
        Assert.NotEmpty(await app.Lister(name).ListAsync().ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TokenWays), DisableDiscoveryEnumeration = true)]
    public async Task A_token_is_renewed_well_before_it_expires(string name, Action<VendorEmulatorsOptions> way)
    {
        var time = new FixedTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var app = await VendorFixture.StartAsync(
            vendors =>
            {
                way(vendors);
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
    // The rejection of a token says nothing of the clock that requests for products are sent with.
    [InlineData("huawei", "IamPassword", 1)]
    [InlineData("licensespring", "ClientSecret", 1)]
    public async Task A_token_that_cannot_be_had_is_an_authentication_error_asked_for_once(
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

    [Fact]
    public async Task A_refused_huawei_signature_shows_that_only_the_key_can_differ()
    {
        await using var app = await VendorFixture.StartAsync(("SecretKey", "not-the-secret"));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("huawei").ListAsync().ToListAsync());

        Assert.Contains("The canonical requests are equal", error.SignatureDifference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_changed_on_its_way_shows_the_first_difference()
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors => vendors.Huawei.SecurityToken = "canary-session-token", static _ => { });
        var services = new ServiceCollection();
        services.AddProductClients(app.Configuration).Registration("huawei").HttpClient
            .AddHttpMessageHandler(static () => new RewritingProxy());
        await using var serviceProvider = services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("huawei").ListAsync().ToListAsync());

        Assert.Contains("^ first difference", error.SignatureDifference, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error + error.SignatureDifference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_secrets_in_the_configuration_are_used_by_the_next_attempt()
    {
        await using var app = await VendorFixture.StartAsync(("SecretKey", "not-the-secret"));
        await Assert.ThrowsAsync<ProductClientException>(() => app.Lister("ncp").ListAsync().ToListAsync());

        app.Set("ncp", "SecretKey", app.Vendors.Ncp.Settings["SecretKey"]);
        app.Reload();

        Assert.NotEmpty(await app.Lister("ncp").ListAsync().ToListAsync());
    }

    [Theory]
    [InlineData("ncp", "MaxResponseBytes")]
    [InlineData("qiniu", "MaxProductBytes")]
    public async Task A_changed_bound_of_responses_holds_for_the_next_request(string name, string option)
    {
        await using var app = await VendorFixture.StartAsync((option, "1048576"));
        await app.Lister(name).ListAsync().ToListAsync();
        app.Vendor(name).FailNext(EmulatorFault.Body($$"""[{"x":"{{new string('x', 2048)}}"}]""", 200));

        app.Set(name, option, "1024");
        app.Reload();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());
        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
    }

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task After_the_next_attempt_nothing_refers_to_the_old_secrets(
        string name, Action<VendorEmulatorsOptions> way)
    {
        await using var app = await VendorFixture.StartAsync(way, static _ => { });
        app.Services.ValidateProductClients();
        await app.Lister(name).ListAsync().ToListAsync();
        var old = OptionsOf(app, name);

        app.Set(name, "PageSize", "99");
        app.Reload();
        await app.Lister(name).ListAsync().ToListAsync();
        await app.Lister(name).ListAsync().ToListAsync();

        for (var i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference OptionsOf(VendorFixture app, string name) => new(name switch
    {
        "huawei" => app.Services.GetRequiredKeyedService<CurrentOptions<HuaweiOptions>>(name).Get(),
        "licensespring" => app.Services.GetRequiredKeyedService<CurrentOptions<LicenseSpringOptions>>(name).Get(),
        _ => app.Services.GetRequiredKeyedService<CurrentOptions<QiniuOptions>>(name).Get(),
    });

    [Theory]
    [InlineData("WhenPresent", true)]
    [InlineData("WhenPresent", false)]
    [InlineData("Required", true)]
    public async Task A_signed_response_of_licensespring_is_verified(string option, bool isSigned)
    {
        await using var app = await VendorFixture.StartAsync(
            vendors => vendors.LicenseSpring.SignResponses = isSigned, static _ => { });
        app.Set("licensespring", "ResponseSignature", option);
        app.Set("licensespring", "ResponsePublicKey", app.Vendors.LicenseSpring.PublicKeyPem);

        Assert.NotEmpty(await app.Lister("licensespring").ListAsync().ToListAsync());
    }

    [Fact]
    public async Task An_unsigned_response_is_refused_where_a_signature_is_required()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Set("licensespring", "ResponseSignature", "Required");
        app.Set("licensespring", "ResponsePublicKey", app.Vendors.LicenseSpring.PublicKeyPem);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("licensespring").ListAsync().ToListAsync());

        Assert.Contains("page 1 has no LicenseSignature header", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_responses_cannot_be_changed_while_the_app_runs_and_the_log_says_so()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var lister = app.Lister("licensespring" + observed.Suffix);
        await lister.ListAsync().ToListAsync();

        app.Set(lister.Name, "ResponsePublicKey", app.Vendors.LicenseSpring.PublicKeyPem);
        app.Set(lister.Name, "ResponseSignature", "Required");
        app.Reload();
        await lister.ListAsync().ToListAsync();

        Assert.Contains(
            "how responses are verified has changed, which takes a restart",
            Assert.Single(observed.Logs, static log => log.EventId.Id == 300).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_signed_with_another_key_is_refused()
    {
        await using var other = await LicenseSpringEmulator.StartAsync();
        await using var app = await VendorFixture.StartAsync(
            static vendors => vendors.LicenseSpring.SignResponses = true, static _ => { });
        app.Set("licensespring", "ResponseSignature", "WhenPresent");
        app.Set("licensespring", "ResponsePublicKey", other.PublicKeyPem);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("licensespring").ListAsync().ToListAsync());

        Assert.Contains("not the signature of the body", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<VendorEmulatorsOptions>> TokenWays => new()
    {
        { "huawei", static o => o.Huawei.Auth = HuaweiEmulatorAuth.IamToken },
        { "licensespring", static o => o.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth },
    };

    private static void Revoke(VendorFixture app, string name)
    {
        if (name == "huawei")
        {
            app.Vendors.Huawei.RevokeTokens();
        }
        else
        {
            app.Vendors.LicenseSpring.RevokeTokens();
        }
    }

    /// <summary>Changes what was signed, as a careless proxy does.</summary>
    private sealed class RewritingProxy : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var copy = new HttpRequestMessage(request.Method, new Uri(request.RequestUri + "&added=1"));
            foreach (var header in request.Headers.NonValidated)
            {
                copy.Headers.NonValidatedAdd(header.Key, header.Value.ToString());
            }

            return Response(copy, request, cancellationToken);
        }

        private async Task<HttpResponseMessage> Response(
            HttpRequestMessage copy, HttpRequestMessage original, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(copy, cancellationToken);
            response.RequestMessage = original;
            return response;
        }
    }
}
