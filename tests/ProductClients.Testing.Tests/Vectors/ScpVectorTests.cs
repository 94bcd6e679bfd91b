using System.Globalization;

namespace ProductClients.Testing.Tests.Vectors;

public sealed class ScpVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("scp");

    [Theory, MemberData(nameof(All))]
    public void Vector_is_accepted(string name) => Assert.Null(Verify(name, request => request));

    [Theory, MemberData(nameof(All))]
    public void Any_change_is_rejected(string name)
    {
        Assert.NotNull(Verify(name, request => request with { Method = "POST" }));
        Assert.NotNull(Verify(name, request => request with { Scheme = "http" }));
        Assert.NotNull(Verify(name, request => request with { Target = request.Target + "x" }));
        Assert.NotNull(Verify(name, request => request.With("Host", "product.g.samsungsdscloud.com")));
        Assert.NotNull(Verify(name, request => request.With("Scp-Timestamp", "1760000000001")));
        Assert.NotNull(Verify(name, request => request.With("Scp-Accesskey", "another")));
        Assert.NotNull(Verify(name, request => request.With("Scp-AccountId", "another")));
        Assert.NotNull(Verify(name, request => request.With("Scp-ClientType", "OpenApi")));
        Assert.NotNull(Verify(name, request => request, options => options.SecretKey = "another"));
    }

    [Theory, MemberData(nameof(All))]
    public void Timestamp_outside_the_tolerance_is_rejected(string name)
    {
        Assert.Null(Verify(name, request => request with { Now = request.Now.AddMinutes(15) }));
        Assert.NotNull(Verify(name, request => request with { Now = request.Now.AddMinutes(15).AddSeconds(1) }));
    }

    private static EmulatorResponse? Verify(
        string name, Func<Request, Request> change, Action<ScpEmulatorOptions>? configure = null)
    {
        var vector = SignatureVectors.Get("scp", name);
        var account = vector.Text("accountOrProjectId");
        var options = new ScpEmulatorOptions
        {
            AccessKey = vector.Text("accessKey"),
            SecretKey = vector.Text("secret"),
            AccountId = account.Length == 0 ? null : account,
        };
        configure?.Invoke(options);
        var url = new Uri(vector.Text("url"));
        var now = DateTimeOffset.FromUnixTimeMilliseconds(
            long.Parse(vector.Text("timestamp"), CultureInfo.InvariantCulture));
        var request = new Request(vector.Text("method"), url.Scheme, url.PathAndQuery, now)
            .With("Host", url.Authority)
            .With("Scp-Timestamp", vector.Text("timestamp"))
            .With("Scp-Accesskey", vector.Text("accessKey"))
            .With("Scp-ClientType", vector.Text("clientType"))
            .With("Scp-AccountId", account)
            .With("Scp-Signature", vector.Text("signature"));
        return new ScpSignatureVerifier(options).Verify(change(request).ToWire());
    }
}
