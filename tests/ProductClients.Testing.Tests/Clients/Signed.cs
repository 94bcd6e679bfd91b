using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Testing.Tests.Clients;

/// <summary>Signs requests to the five vendors. The code is independent of the verifiers.</summary>
internal static class Signed
{
    public const string HuaweiProject = "6a6a1f8354f64dd9b9a614def7b59d83";

    private const string HuaweiSecret = "huawei-emulator-secret";
    private const string ScpSecret = "scp-emulator-secret";

    public static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Returns a correctly signed request for products, with the default credentials of the emulator.
    /// </summary>
    public static Outgoing Products(
        VendorEmulator emulator, string query = "", DateTimeOffset? at = null, string? secret = null)
    {
        var (server, now) = (emulator.Endpoint, at ?? Noon);
        return emulator switch
        {
            HuaweiEmulator => Huawei(server, $"/v1/{HuaweiProject}/products{query}", now, secret ?? HuaweiSecret),
            NcpEmulator => Ncp(server, "/api/v1/products" + query, now, secret ?? "ncp-emulator-secret"),
            ScpEmulator => Scp(server, "/v1/products" + query, now, secret ?? ScpSecret),
            LicenseSpringEmulator => LicenseSpring(
                server, "/api/v4/products" + query, now, secret ?? "licensespring-emulator-shared-key"),
            _ => Qiniu(server, "/api/products" + query, now, secret ?? "qiniu-emulator-secret"),
        };
    }

    public static Outgoing Huawei(
        Uri server, string target, DateTimeOffset now, string secret = HuaweiSecret, string? securityToken = null)
    {
        var request = new Outgoing("GET", server, target);
        var parts = target.Split('?', 2);
        var pairs = parts.Length == 1
            ? []
            : parts[1].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (
                Name: Uri.UnescapeDataString(pair[0]),
                Value: Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")));
        var query = string.Join('&', pairs
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        request
            .With("X-Sdk-Date", Basic(now))
            .With("X-Project-Id", HuaweiProject)
            .With("X-Security-Token", securityToken);
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = request.Host };
        foreach (var header in request.Headers)
            signed[header.Key.ToLowerInvariant()] = header.Value;
        var names = string.Join(';', signed.Keys);
        var headers = string.Concat(signed.Select(header => $"{header.Key}:{header.Value}\n"));
        var canonical = $"GET\n{parts[0]}/\n{query}\n{headers}\n{names}\n{Sha256("")}";
        var mac = Hmac(secret, $"SDK-HMAC-SHA256\n{Basic(now)}\n{Sha256(canonical)}");
        var signature = Convert.ToHexString(mac).ToLowerInvariant();
        return request.With(
            "Authorization",
            $"SDK-HMAC-SHA256 Access=HUAWEIEMULATORACCESS, SignedHeaders={names}, Signature={signature}");
    }

    public static Outgoing Ncp(
        Uri server, string target, DateTimeOffset now, string secret) => new Outgoing("GET", server, target)
        .With("x-ncp-apigw-timestamp", Milliseconds(now))
        .With("x-ncp-iam-access-key", "ncp-emulator-access")
        .With("x-ncp-apigw-api-key", "ncp-emulator-api-key")
        .With(
            "x-ncp-apigw-signature-v2",
            Convert.ToBase64String(Hmac(secret, $"GET {target}\n{Milliseconds(now)}\nncp-emulator-access")));

    public static Outgoing Scp(
        Uri server,
        string target,
        DateTimeOffset now,
        string secret = ScpSecret,
        string? account = "scp-emulator-account")
    {
        var request = new Outgoing("GET", server, target);
        var url = $"http://{request.Host}{target}";
        return request
            .With("Scp-Accesskey", "scp-emulator-access")
            .With("Scp-Timestamp", Milliseconds(now))
            .With("Scp-ClientType", "Openapi")
            .With("Scp-AccountId", account)
            .With("Scp-Signature", Convert.ToBase64String(
                Hmac(secret, "GET" + url + Milliseconds(now) + "scp-emulator-access" + account + "Openapi")));
    }

    public static Outgoing LicenseSpring(Uri server, string target, DateTimeOffset now, string secret)
    {
        var date = now.ToString("R", CultureInfo.InvariantCulture);
        var signature = Convert.ToBase64String(Hmac(secret, "licenseSpring\ndate: " + date));
        return new Outgoing("GET", server, target).With("Date", date).With(
            "Authorization",
            $"algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{signature}\","
            + "apikey=\"licensespring-emulator-api-key\"");
    }

    public static Outgoing Qiniu(Uri server, string target, DateTimeOffset now, string secret)
    {
        var request = new Outgoing("GET", server, target).With("X-Qiniu-Date", Basic(now));
        var message = $"GET {target}\nHost: {request.Host}\nX-Qiniu-Date: {Basic(now)}\n\n";
        return request.With("Authorization", "Qiniu qiniu-emulator-access:" + UrlSafe(secret, message));
    }

    public static Outgoing QBox(Uri server, string target, string secret) => new Outgoing("GET", server, target)
        .With("Authorization", "QBox qiniu-emulator-access:" + UrlSafe(secret, target + "\n"));

    private static string UrlSafe(string secret, string message)
    {
#pragma warning disable CA5350 // The vendor's signature is HMAC-SHA1.
        var mac = HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(message));
#pragma warning restore CA5350
        return Convert.ToBase64String(mac).Replace('+', '-').Replace('/', '_');
    }

    private static string Basic(DateTimeOffset now) =>
        now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Milliseconds(DateTimeOffset now) =>
        now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static string Sha256(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();

    private static byte[] Hmac(string secret, string message) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(message));
}
