using System.Globalization;

namespace ProductClients.Testing.Tests.Vectors;

public sealed class NcpVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("ncp");

    [Theory, MemberData(nameof(All))]
    public void Vector_is_accepted(string name) => Assert.Null(Verify(name, request => request));

    [Theory, MemberData(nameof(All))]
    public void Any_change_is_rejected(string name)
    {
        Assert.NotNull(Verify(name, request => request with { Method = "POST" }));
        Assert.NotNull(Verify(name, request => request with { Target = "/x" + request.Target }));
        Assert.NotNull(Verify(name, request => request with { Target = request.Target + "&" }));
        Assert.NotNull(Verify(name, request => request.With("x-ncp-apigw-timestamp", "1700000000001")));
        Assert.NotNull(Verify(name, request => request.With("x-ncp-iam-access-key", "another")));
        Assert.NotNull(Verify(name, request => request, options => options.SecretKey = "another"));
    }

    [Theory, MemberData(nameof(All))]
    public void Timestamp_more_than_5_minutes_off_is_rejected(string name)
    {
        Assert.Null(Verify(name, request => request with { Now = request.Now.AddMinutes(5) }));
        Assert.NotNull(Verify(name, request => request with { Now = request.Now.AddMinutes(5).AddSeconds(1) }));
        Assert.NotNull(Verify(name, request => request with { Now = request.Now.AddMinutes(-5).AddSeconds(-1) }));
    }

    private static EmulatorResponse? Verify(
        string name, Func<Request, Request> change, Action<NcpEmulatorOptions>? configure = null)
    {
        var vector = SignatureVectors.Get("ncp", name);
        var options = new NcpEmulatorOptions
        {
            AccessKey = vector.Text("accessKey"),
            SecretKey = vector.Text("secret"),
            ApiKey = null,
        };
        configure?.Invoke(options);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(
            long.Parse(vector.Text("timestamp"), CultureInfo.InvariantCulture));
        var request = new Request(vector.Text("method"), "https", vector.Text("target"), now)
            .With("x-ncp-apigw-timestamp", vector.Text("timestamp"))
            .With("x-ncp-iam-access-key", vector.Text("accessKey"))
            .With("x-ncp-apigw-signature-v2", vector.Text("signature"));
        return new NcpSignatureVerifier(options).Verify(change(request).ToWire());
    }
}
