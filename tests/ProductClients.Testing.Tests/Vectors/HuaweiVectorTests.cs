using System.Globalization;
using System.Text.Json;

namespace ProductClients.Testing.Tests.Vectors;

public sealed class HuaweiVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("huawei");

    [Theory, MemberData(nameof(All))]
    public void Vector_of_an_SDK_is_accepted(string name) => Assert.Null(Verify(name, request => request));

    [Theory, MemberData(nameof(All))]
    public void Canonical_request_equals_that_of_the_vector(string name)
    {
        var vector = SignatureVectors.Get("huawei", name);
        var canonical = HuaweiCanonicalRequest.Build(Build(vector).ToWire(), vector.Text("signedHeaders").Split(';'));
        Assert.Equal(vector.Text("canonicalRequest"), canonical);
    }

    [Theory, MemberData(nameof(All))]
    public void Changed_method_is_rejected(string name) =>
        Assert.NotNull(Verify(name, request => request with { Method = "PUT" }));

    [Theory, MemberData(nameof(All))]
    public void Changed_path_is_rejected(string name) => Assert.NotNull(Verify(
        name, request => request with { Target = "/other" + request.Target }));

    [Theory, MemberData(nameof(All))]
    public void Changed_query_is_rejected(string name) => Assert.NotNull(Verify(
        name, request => request with { Target = request.Target + (request.Target.Contains('?') ? "&" : "?") + "x" }));

    [Theory, MemberData(nameof(All))]
    public void Changed_body_is_rejected(string name) =>
        Assert.NotNull(Verify(name, request => request with { Body = request.Body + " " }));

    [Theory, MemberData(nameof(All))]
    public void Changed_signed_header_is_rejected(string name)
    {
        var vector = SignatureVectors.Get("huawei", name);
        foreach (var header in vector.Text("signedHeaders").Split(';').Where(header => header != "x-sdk-date"))
            Assert.NotNull(Verify(name, request => request.With(header, "changed")));
        Assert.NotNull(Verify(
            name, request => request.With("X-Sdk-Date", Timestamps.Basic(request.Now.AddSeconds(1)))));
    }

    [Theory, MemberData(nameof(All))]
    public void Wrong_secret_is_rejected(string name) =>
        Assert.NotNull(Verify(name, request => request, options => options.SecretKey = "another"));

    [Theory, MemberData(nameof(All))]
    public void Date_more_than_15_minutes_before_or_after_is_rejected(string name)
    {
        Assert.Null(Verify(name, request => request with { Now = request.Now.AddMinutes(15) }));
        Assert.NotNull(Verify(name, request => request with { Now = request.Now.AddMinutes(15).AddSeconds(1) }));
        Assert.NotNull(Verify(name, request => request with { Now = request.Now.AddMinutes(-15).AddSeconds(-1) }));
    }

    [Fact]
    public void Derived_signature_of_another_region_or_service_is_rejected()
    {
        Assert.NotNull(Verify("python-v3 V11 GET", request => request, options => options.Region = "elsewhere"));
        Assert.NotNull(Verify("python-v3 V11 GET", request => request, options => options.ServiceName = "elsewhere"));
    }

    private static EmulatorResponse? Verify(
        string name, Func<Request, Request> change, Action<HuaweiEmulatorOptions>? configure = null)
    {
        var vector = SignatureVectors.Get("huawei", name);
        var options = new HuaweiEmulatorOptions
        {
            AccessKey = vector.Text("ak"),
            SecretKey = vector.Text("sk"),
            Auth = vector.Text("region").Length > 0 ? HuaweiEmulatorAuth.V11 : HuaweiEmulatorAuth.AkSk,
            Region = vector.Text("region"),
            ServiceName = vector.Text("service"),
            SecurityToken = vector.GetProperty("headers").TryGetProperty("X-Security-Token", out var token)
                ? token.GetString()
                : null,
        };
        configure?.Invoke(options);
        var authorization = HuaweiAuthorization.Parse(vector.Text("authorization"));
        Assert.NotNull(authorization);
        return new HuaweiSignatureVerifier(options).Verify(change(Build(vector)).ToWire(), authorization);
    }

    private static Request Build(JsonElement vector)
    {
        var query = string.Join('&', vector.GetProperty("query").EnumerateArray().Select(pair =>
            Uri.EscapeDataString(pair[0].GetString()!) + "=" + Uri.EscapeDataString(pair[1].GetString()!)));
        var headers = new Dictionary<string, string>(vector.Headers(), StringComparer.OrdinalIgnoreCase);
        var now = DateTimeOffset.ParseExact(
            headers["X-Sdk-Date"],
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal);
        return new Request(
            vector.Text("method"), "https", vector.Text("path") + (query.Length > 0 ? "?" + query : ""), now)
        {
            Headers = headers,
            Body = vector.Text("body"),
        };
    }
}
