using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.Signing;

/// <summary>Tests of how the signers of Huawei and Qiniu read the body of a request.</summary>
public sealed class SignedBodyTests
{
    private const string Huawei = "Huawei";
    private const string Qiniu = "Qiniu";
    private const string QBox = "QBox";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Huawei)]
    [InlineData(Qiniu)]
    [InlineData(QBox)]
    public async Task Stream_that_can_be_read_once_is_buffered_for_the_send_and_for_a_retry(string scheme)
    {
        using var request = Request(scheme, new CountingStream(1000));
        var signer = Signer(scheme);
        var first = await signer.SignAsync(request);
        var sent = await request.Content!.ReadAsByteArrayAsync(Cancellation);
        var second = await signer.SignAsync(request);
        Assert.Equal(1000, sent.Length);
        Assert.Equal(first.Header("Authorization"), second.Header("Authorization"));
    }

    [Theory]
    [InlineData(Huawei)]
    [InlineData(Qiniu)]
    [InlineData(QBox)]
    public async Task Largest_body_is_signed(string scheme)
    {
        using var request = Request(scheme, new CountingStream(RequestBody.MaxBytes));
        Assert.NotNull((await Signer(scheme).SignAsync(request)).Header("Authorization"));
    }

    [Theory]
    [InlineData(Huawei)]
    [InlineData(Qiniu)]
    [InlineData(QBox)]
    public async Task Largest_body_of_a_known_length_is_signed(string scheme)
    {
        using var request = Request(scheme, new CountingStream(RequestBody.MaxBytes));
        request.Content!.Headers.ContentLength = RequestBody.MaxBytes;
        Assert.NotNull((await Signer(scheme).SignAsync(request)).Header("Authorization"));
    }

    [Theory]
    [InlineData(Huawei, "Send a larger body with the header X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD.")]
    [InlineData(Qiniu, "Send a larger body with the content type application/octet-stream.")]
    [InlineData(QBox, "Send a larger body with the content type application/octet-stream.")]
    public async Task Larger_body_is_refused_with_an_alternative(string scheme, string alternative)
    {
        using var request = Request(scheme, new CountingStream(RequestBody.MaxBytes + 1));
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Signer(scheme).SignAsync(request));
        Assert.Equal("content", error.ParamName);
        Assert.StartsWith(
            "The body has more than 12,000,000 bytes, the most that is signed. " + alternative,
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Huawei)]
    [InlineData(Qiniu)]
    [InlineData(QBox)]
    public async Task Larger_body_of_a_known_length_is_not_read(string scheme)
    {
        var stream = new CountingStream(RequestBody.MaxBytes + 1);
        using var request = Request(scheme, stream);
        request.Content!.Headers.ContentLength = RequestBody.MaxBytes + 1;
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Signer(scheme).SignAsync(request));
        Assert.Equal(0, stream.BytesRead);
    }

    [Theory]
    [InlineData(Huawei, "application/json", "UNSIGNED-PAYLOAD")]
    [InlineData(Qiniu, "application/octet-stream", null)]
    [InlineData(QBox, "application/json", null)]
    public async Task Body_that_is_not_signed_is_not_read(string scheme, string contentType, string? hash)
    {
        var stream = new CountingStream(RequestBody.MaxBytes + 1);
        using var request = Request(scheme, stream, contentType);
        if (hash is not null)
        {
            request.Add([KeyValuePair.Create("X-Sdk-Content-Sha256", hash)]);
        }

        Assert.NotNull((await Signer(scheme).SignAsync(request)).Header("Authorization"));
        Assert.Equal(0, stream.BytesRead);
    }

    [Theory]
    [InlineData(Huawei)]
    [InlineData(Qiniu)]
    public async Task Get_without_a_body_stays_without_content(string scheme)
    {
        using var request = SignerRequests.Request("GET", "https://host.example.com/a?b=c");
        await Signer(scheme).SignAsync(request);
        Assert.Null(request.Content);
    }

    private static IRequestSigner Signer(string scheme)
    {
        var clock = new SigningClock(new FixedTimeProvider());
        return scheme == Huawei
            ? new HuaweiRequestSigner(
                new FixedCredentials<HuaweiCredentials>(new HuaweiCredentials("ak", new Secret("sk-secret"))),
                static () => "project",
                clock)
            : new QiniuRequestSigner(
                new FixedCredentials<QiniuCredentials>(new QiniuCredentials("ak", new Secret("sk-secret"))),
                clock,
                scheme == Qiniu ? QiniuAuth.Qiniu : QiniuAuth.QBox,
                signTimestamp: true);
    }

    private static HttpRequestMessage Request(string scheme, CountingStream stream, string? contentType = null)
    {
        var request = SignerRequests.Request("POST", "https://host.example.com/a");
        request.Content = new StreamContent(stream);
        request.Content.Headers.ContentType =
            new(contentType ?? (scheme == QBox ? "application/x-www-form-urlencoded" : "application/json"));
        return request;
    }

    /// <summary>A stream of zeros that can be read once, and that has no length.</summary>
    private sealed class CountingStream(int length) : Stream
    {
        public int BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, length - BytesRead);
            Array.Clear(buffer, offset, read);
            BytesRead += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
