using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Tests of every authentication scheme, against emulators that verify it with code of their own.</summary>
public class AuthenticationTests
{
    public static TheoryData<string, Action<VendorEmulatorsOptions>> Schemes => new()
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
    [MemberData(nameof(Schemes), DisableDiscoveryEnumeration = true)]
    public async Task Every_authentication_scheme_is_accepted(string name, Action<VendorEmulatorsOptions> scheme)
    {
        await using var app = await VendorFixture.StartAsync(scheme, static _ => { });

        var products = await app.Lister(name).ListAsync().ToListAsync();

        Assert.Equal(app.Vendor(name).Products.Count, products.Count);
    }

    [Fact]
    public async Task A_rejected_huawei_signature_shows_that_only_the_key_can_differ()
    {
        await using var app = await VendorFixture.StartAsync(("SecretKey", "not-the-secret"));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("huawei").ListAsync().ToListAsync());

        Assert.Contains("The canonical requests are equal", error.SignatureDifference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_changed_in_transit_shows_the_first_difference()
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors => vendors.Huawei.SecurityToken = "canary-session-token", static _ => { });
        var services = new ServiceCollection();
        services.AddProductClients(app.Configuration).Registration("huawei").HttpClientBuilder
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
    public async Task A_changed_response_limit_applies_to_the_next_request(string name, string option)
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
    [MemberData(nameof(Schemes), DisableDiscoveryEnumeration = true)]
    public async Task Old_secrets_are_not_referenced_after_the_next_attempt(
        string name, Action<VendorEmulatorsOptions> scheme)
    {
        await using var app = await VendorFixture.StartAsync(scheme, static _ => { });
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
        "huawei" => app.Services.GetRequiredKeyedService<RegistrationServices<HuaweiOptions>>(name).Options,
        "licensespring" =>
            app.Services.GetRequiredKeyedService<RegistrationServices<LicenseSpringOptions>>(name).Options,
        _ => app.Services.GetRequiredKeyedService<RegistrationServices<QiniuOptions>>(name).Options,
    });

    /// <summary>A handler that changes the signed request, as a faulty proxy does.</summary>
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

            return SendCopyAsync(copy, request, cancellationToken);
        }

        private async Task<HttpResponseMessage> SendCopyAsync(
            HttpRequestMessage copy, HttpRequestMessage original, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(copy, cancellationToken);
            response.RequestMessage = original;
            return response;
        }
    }
}
