using System.Net;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A redirect is not followed, and its address shows no secret.</summary>
public class HostileRedirectTests
{
    public static TheoryData<string> Names => ListingTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Credentials_do_not_follow_a_redirect_to_another_origin(string name)
    {
        await using var app = await VendorFixture.StartAsync();
        await using var other = await NcpEmulator.StartAsync();
        app.Vendor(name).FailNext(EmulatorFault.Redirect(new Uri(other.Endpoint, "/stolen?q=1#f")));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());

        Assert.Empty(other.Requests);
        Assert.Equal((ProductErrorCode.InvalidResponse, HttpStatusCode.Found), (error.Code, error.StatusCode));
        Assert.EndsWith(
            $"the server redirects to {new Uri(other.Endpoint, "/stolen")}; redirects are not followed",
            WithoutRequestId(error),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huawei", 302)]
    [InlineData("huawei", 307)]
    [InlineData("huawei", 308)]
    [InlineData("licensespring", 302)]
    [InlineData("licensespring", 307)]
    [InlineData("licensespring", 308)]
    public async Task Token_credentials_do_not_follow_a_redirect_to_another_origin(string name, int status)
    {
        await using var app = await VendorFixture.StartAsync(
            static vendors =>
            {
                vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
                vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
            },
            static _ => { });
        await using var other = await NcpEmulator.StartAsync();
        var location = new Uri(other.Endpoint, "/stolen?q=1#f");
        app.Vendor(name).FailWhen(
            static request => request.Kind == EmulatorRequestKind.Token,
            EmulatorFault.Status(status, headers: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Location"] = location.AbsoluteUri,
            }));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister(name).ListAsync().ToListAsync());

        Assert.Empty(other.Requests);
        Assert.Equal(EmulatorRequestKind.Token, Assert.Single(app.Vendor(name).Requests).Kind);
        Assert.Equal((ProductErrorCode.InvalidResponse, status), (error.Code, (int)error.StatusCode!));
        Assert.EndsWith(
            $"the server redirects to {new Uri(other.Endpoint, "/stolen")}; redirects are not followed",
            WithoutRequestId(error),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_in_a_redirect_address_is_not_shown()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailNext(EmulatorFault.Redirect(new Uri("https://me:hush@elsewhere.example/x?token=hush")));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => app.Lister("ncp").ListAsync().ToListAsync());

        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/")]
    public async Task Secret_in_a_truncated_redirect_address_is_not_shown(string address)
    {
        // The address is truncated after 4,096 characters, which is inside the secret.
        var location = address + new string('x', 4_085 - address.Length) + "canary-secret-key";
        var wire = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Found)
        {
            Headers = { Location = new Uri(location, UriKind.RelativeOrAbsolute) },
        });
        await using var vendor = StubbedVendor.Ncp(wire, static options => options.SecretKey = "canary-secret-key");

        var error = await vendor.FailureAsync();

        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 4_000, 4_300);
    }

    private static string WithoutRequestId(ProductClientException error) => error.Message.Split(" [request")[0];
}
