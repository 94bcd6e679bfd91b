namespace ProductClients.Testing.Tests.Endpoints;

/// <summary>A way to authenticate at a vendor, and what its emulator does with a wrong request.</summary>
/// <param name="Name">The vendor and the scheme.</param>
/// <param name="StartAsync">Starts the emulator.</param>
/// <param name="SignedType">The content type of a body that the scheme signs; <see langword="null"/> if it signs no
/// body.</param>
/// <param name="UnsignedStatus">The status of the response to a request without authentication.</param>
/// <param name="UnsignedError">A part of the vendor's error for a request without authentication.</param>
public sealed record Authentication(
    string Name,
    Func<TimeProvider, CancellationToken, Task<VendorEmulator>> StartAsync,
    string? SignedType,
    int UnsignedStatus,
    string UnsignedError)
{
    private const string Json = "application/json";

    public static IReadOnlyList<Authentication> All { get; } =
    [
        Huawei("AkSk", static _ => { }, Json),
        Huawei("temporary AkSk", static options => options.SecurityToken = "emulator-security-token", Json),
        Huawei("V11", static options => options.Auth = HuaweiEmulatorAuth.V11, Json),
        Huawei("IamToken", static options => options.Auth = HuaweiEmulatorAuth.IamToken, signedType: null),
        new(
            "Ncp",
            static async (time, token) => await NcpEmulator.StartAsync(o => o.TimeProvider = time, token),
            null,
            401,
            "Authentication information are missing."),
        new(
            "Scp",
            static async (time, token) => await ScpEmulator.StartAsync(o => o.TimeProvider = time, token),
            null,
            401,
            "HmacValidFail"),
        LicenseSpring(LicenseSpringEmulatorAuth.Hmac),
        LicenseSpring(LicenseSpringEmulatorAuth.OAuth),
        Qiniu(QiniuEmulatorAuth.Qiniu, Json),
        Qiniu(QiniuEmulatorAuth.QBox, "application/x-www-form-urlencoded"),
    ];

    public static IEnumerable<TheoryDataRow<string>> Names =>
        All.Select(static one => new TheoryDataRow<string>(one.Name));

    public static Authentication Of(string name) => All.Single(one => one.Name == name);

    public override string ToString() => Name;

    private static Authentication Huawei(string name, Action<HuaweiEmulatorOptions> configure, string? signedType) =>
        new(
            "Huawei " + name,
            async (time, token) => await HuaweiEmulator.StartAsync(
                options =>
                {
                    options.TimeProvider = time;
                    configure(options);
                },
                token),
            signedType,
            401,
            "APIGW.0301");

    private static Authentication LicenseSpring(LicenseSpringEmulatorAuth auth) => new(
        $"LicenseSpring {auth}",
        async (time, token) => await LicenseSpringEmulator.StartAsync(
            options => (options.TimeProvider, options.Auth) = (time, auth), token),
        null,
        404,
        "missing_headers");

    private static Authentication Qiniu(QiniuEmulatorAuth auth, string signedType) => new(
        $"Qiniu {auth}",
        async (time, token) => await QiniuEmulator.StartAsync(
            options => (options.TimeProvider, options.Auth) = (time, auth), token),
        signedType,
        401,
        "bad token");
}
