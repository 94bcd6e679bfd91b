using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Api;

/// <summary>Tests of the addresses that an interface of the app sends credentials to.</summary>
public sealed class ApiAddressTests
{
    public static TheoryData<string> Names => ApiFixture.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Names))]
    public async Task Base_address_of_another_host_gets_signed_requests(string name)
    {
        await using var other = await VendorFixture.StartAsync();
        other.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Text("other"));
        await using var app = await ApiFixture.StartAsync(
            options => options.BaseAddress = other.Vendor(name).Endpoint);

        Assert.Equal("other", await app.Api(name).GetTextAsync("1", Cancellation));
        Assert.DoesNotContain(app.Vendor(name).Requests, static request => request.Method == "GET");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Address_of_another_host_is_refused(string name)
    {
        await using var other = await QiniuEmulator.StartAsync(cancellationToken: Cancellation);
        await using var app = await ApiFixture.StartAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).FollowAsync(new Uri(other.Endpoint, "/servers/1").AbsoluteUri, Cancellation));

        Assert.Equal((ProductErrorCode.InvalidRequest, 0), (error.Code, error.Attempts));
        Assert.Equal(
            $"{error.Registration} ({error.Vendor}): not sent to {other.Endpoint.GetLeftPart(UriPartial.Authority)}, "
            + $"because IServerApi sends credentials to {app.Vendor(name).Endpoint} only; set ApiOptions.BaseAddress "
            + "of another interface to call another address",
            error.Message);
        Assert.Empty(other.Requests);
    }

    // The endpoint of NCP has a path, so the two slashes are in the middle of the path and not before a host.
    [Theory]
    [InlineData("huawei")]
    [InlineData("licensespring")]
    [InlineData("qiniu")]
    [InlineData("scp")]
    public async Task Path_with_a_host_is_refused(string name)
    {
        await using var app = await ApiFixture.StartAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).CallElsewhereAsync(Cancellation));

        Assert.Equal((ProductErrorCode.InvalidRequest, 0), (error.Code, error.Attempts));
    }

    [Theory]
    [InlineData("https://vendor.example/gateway/servers", true)]
    [InlineData("HTTPS://VENDOR.example:443/gateway/servers", true)]
    [InlineData("https://vendor.example/gateway", true)]
    [InlineData("https://vendor.example/gateway/../secrets", false)]
    [InlineData("https://vendor.example/gateway/%2e%2e/secrets", false)]
    [InlineData("https://vendor.example/gatewayother", false)]
    [InlineData("https://vendor.example/", false)]
    [InlineData("https://vendor.example:444/gateway/servers", false)]
    [InlineData("http://vendor.example/gateway/servers", false)]
    [InlineData("https://user:password@vendor.example/gateway/servers", false)]
    [InlineData("https://vendor.example.evil.example/gateway/servers", false)]
    public async Task Address_is_accepted_at_or_below_the_base_address(string address, bool isAccepted)
    {
        using var wire = new StubHandler("\"\"");
        await using var vendor = StubbedVendor.Ncp(wire, register: static registration =>
            registration.AddApi<IServerApi>(ServerJson.Default, static options =>
                options.BaseAddress = new Uri("https://vendor.example/gateway/")));
        var api = vendor.Services.GetRequiredKeyedService<IServerApi>("acme");

        var error = await Record.ExceptionAsync(() => api.FollowAsync(address, Cancellation));

        Assert.Equal(isAccepted, error is null);
        Assert.Equal(isAccepted ? 1 : 0, wire.Requests.Count);
        Assert.DoesNotContain("password", error?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Path_value_that_changes_the_path_is_refused(string? id)
    {
        using var wire = new StubHandler("\"\"");
        await using var vendor = StubbedVendor.Ncp(
            wire, register: static registration => registration.AddApi<IServerApi>(ServerJson.Default));
        var api = vendor.Services.GetRequiredKeyedService<IServerApi>("acme");

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => api.GetAsync(id, cancellationToken: Cancellation));
        Assert.StartsWith(
            "acme (Ncp): a path value of /servers/{id} must not be null, empty, '.' or '..': the request would have "
            + "another path.",
            error.Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => api.FindAsync(id!, Cancellation));

        Assert.Empty(wire.Requests);
    }

    [Theory]
    [InlineData("a/b.txt", "/api/v1/files/a/b.txt")]
    [InlineData("a/../b", "/api/v1/files/b")]
    [InlineData("../servers", null)]
    [InlineData("../filesofothers/x", null)]
    [InlineData("../../../x", null)]
    public async Task Path_of_several_segments_stays_below_its_place(string path, string? expected)
    {
        using var wire = new StubHandler("\"\"");
        await using var vendor = StubbedVendor.Ncp(
            wire, register: static registration => registration.AddApi<IServerApi>(ServerJson.Default));
        var api = vendor.Services.GetRequiredKeyedService<IServerApi>("acme");

        var error = await Record.ExceptionAsync(() => api.GetFileAsync(path, Cancellation));

        Assert.Equal(expected is null, error is ArgumentException or ProductClientException);
        Assert.Equal(expected, wire.Requests.SingleOrDefault()?.Uri.AbsolutePath);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Redirect_is_an_error_and_is_not_followed(string name)
    {
        await using var other = await QiniuEmulator.StartAsync(cancellationToken: Cancellation);
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Status(200));
        app.Vendor(name).FailWhen(
            static request => request.Pattern is not null, EmulatorFault.Redirect(other.Endpoint));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).GetAsync("1", cancellationToken: Cancellation));

        Assert.Contains("redirects are not followed", error.Message, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }
}
