using ProductClients.Testing;

namespace ProductClients.Tests.Api;

/// <summary>Tests of the recovery of an interface of the app from a wrong clock and from a revoked token.</summary>
public sealed class ApiRecoveryTests
{
    private static readonly string[] Methods = ["GET", "POST"];
    private static readonly Server Sent = new("1", "one");

    public static MatrixTheoryData<string, string> Calls =>
        new(ApiFixture.Names.Select(static row => row.Data), Methods);

    public static MatrixTheoryData<string, string> CallsWithAToken => new(["huawei", "licensespring"], Methods);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Calls))]
    public async Task Request_is_sent_again_with_the_time_of_the_vendor(string name, string method)
    {
        await using var app = await ApiFixture.StartAsync();
        Map(app.Vendor(name));
        app.Vendor(name).FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));

        Assert.Equal(Sent, await CallAsync(app.Api(name), method));
        Assert.Equal(Sent, await CallAsync(app.Api(name), method));

        // The second call has the time that the first one learned.
        Assert.Equal(
            [true, false, false],
            app.Vendor(name).Requests.Select(static request => request.Rejection is not null));
    }

    [Theory, MemberData(nameof(CallsWithAToken))]
    public async Task Request_is_sent_again_with_a_new_token(string name, string method)
    {
        await using var app = await ApiFixture.StartAsync(emulators: static vendors =>
        {
            vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken;
            vendors.LicenseSpring.Auth = LicenseSpringEmulatorAuth.OAuth;
        });
        Map(app.Vendor(name));
        await CallAsync(app.Api(name), method);
        app.RevokeTokens(name);

        Assert.Equal(Sent, await CallAsync(app.Api(name), method));

        var requests = app.Vendor(name).Requests.ToLookup(
            static request => request.Kind == EmulatorRequestKind.Token,
            static request => request.Rejection is not null);
        Assert.Equal([false, true, false], requests[false]);
        Assert.Equal([false, false], requests[true]);
    }

    private static void Map(VendorEmulator vendor)
    {
        vendor.Map("GET", "/servers/{id}", static request =>
            EndpointResponse.Json(Sent with { Id = request.PathValues["id"] }, ServerJson.Default.Server));
        vendor.Map("POST", "/servers", static request => EndpointResponse.Json(request.BodyText, 201));
    }

    private static async Task<Server?> CallAsync(IServerApi api, string method) => method == "GET"
        ? await api.GetAsync(Sent.Id, cancellationToken: Cancellation)
        : await api.CreateAsync(Sent, Cancellation);
}
