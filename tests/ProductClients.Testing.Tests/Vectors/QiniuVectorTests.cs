using System.Text.Json;

namespace ProductClients.Testing.Tests.Vectors;

public sealed class QiniuVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> V2 => SignatureVectors.Names("qiniuV2");

    public static IEnumerable<TheoryDataRow<string>> QBox => SignatureVectors.Names("qiniuQBox");

    [Theory, MemberData(nameof(V2))]
    public void V2_vector_is_accepted(string name) => Assert.Null(VerifyV2(name, request => request));

    [Theory, MemberData(nameof(V2))]
    public void Any_change_of_a_v2_request_is_rejected(string name)
    {
        Assert.NotNull(VerifyV2(name, request => request with { Method = "PUT" }));
        Assert.NotNull(VerifyV2(name, request => request with { Target = "/x" + request.Target }));
        Assert.NotNull(VerifyV2(name, request => request with { Target = request.Target + "&x" }));
        Assert.NotNull(VerifyV2(name, request => request.With("Host", "another.example.com")));
        Assert.NotNull(VerifyV2(name, request => request.With("Content-Type", "text/plain")));
        Assert.NotNull(VerifyV2(name, request => request.With("X-Qiniu-Extra", "1")));
        Assert.NotNull(VerifyV2(name, request => request, options => options.SecretKey = "another"));
        Assert.NotNull(VerifyV2(name, request => request, options => options.AccessKey = "another"));
    }

    [Theory, MemberData(nameof(QBox))]
    public void QBox_vector_is_accepted(string name) => Assert.Null(VerifyQBox(name, request => request));

    [Theory, MemberData(nameof(QBox))]
    public void Any_change_of_a_value_that_QBox_signs_is_rejected(string name)
    {
        Assert.NotNull(VerifyQBox(name, request => request with { Target = "/x" + request.Target }));
        Assert.NotNull(VerifyQBox(name, request => request with { Target = request.Target + "&x" }));
        Assert.NotNull(VerifyQBox(name, request => request, options => options.SecretKey = "another"));
    }

    private static EmulatorResponse? VerifyV2(
        string name, Func<Request, Request> change, Action<QiniuEmulatorOptions>? configure = null) =>
        Verify(SignatureVectors.Get("qiniuV2", name), QiniuEmulatorAuth.Qiniu, change, configure);

    private static EmulatorResponse? VerifyQBox(
        string name, Func<Request, Request> change, Action<QiniuEmulatorOptions>? configure = null) =>
        Verify(SignatureVectors.Get("qiniuQBox", name), QiniuEmulatorAuth.QBox, change, configure);

    private static EmulatorResponse? Verify(
        JsonElement vector,
        QiniuEmulatorAuth auth,
        Func<Request, Request> change,
        Action<QiniuEmulatorOptions>? configure)
    {
        var options = new QiniuEmulatorOptions
        {
            Auth = auth,
            AccessKey = vector.Text("ak"),
            SecretKey = vector.Text("sk"),
        };
        configure?.Invoke(options);
        var headers = new Dictionary<string, string>(vector.Headers(), StringComparer.OrdinalIgnoreCase)
        {
            ["Host"] = vector.Text("host"),
            ["Authorization"] = vector.Text("authorization"),
        };
        if (vector.Text("contentType") is { Length: > 0 } contentType)
            headers["Content-Type"] = contentType;
        var request = new Request(vector.Text("method"), "https", vector.Text("target"), DateOf(headers))
        {
            Headers = headers,
            Body = vector.Text("body"),
        };
        return new QiniuSignatureVerifier(options).Verify(change(request).ToWire());
    }

    private static DateTimeOffset DateOf(Dictionary<string, string> headers) =>
        headers.TryGetValue("X-Qiniu-Date", out var date) && Timestamps.TryParseBasic(date, out var now)
            ? now
            : Clients.Signed.Noon;
}
