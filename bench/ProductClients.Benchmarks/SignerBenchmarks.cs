using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using ProductClients.Signing;

namespace ProductClients.Benchmarks;

/// <summary>Compares each signer with only the hashes of its scheme, which are computed over the same bytes.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SignerBenchmarks
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("SecretKey-SecretKey-SecretKey-SecretKey0");
    private static readonly byte[] DerivedKey = new byte[64];

    private readonly byte[] _mac = new byte[32];
    private Case _huawei = null!;
    private Case _v11 = null!;
    private Case _ncp = null!;
    private Case _scp = null!;
    private Case _licenseSpring = null!;
    private Case _qiniu = null!;

    [GlobalSetup]
    public void Setup()
    {
        var clock = new SigningClock(TimeProvider.System);
        var secret = new Secret(Encoding.UTF8.GetString(Key));
        var huawei = Static(new HuaweiCredentials("AccessKey", secret));
        const string Products = "https://metastudio.cn-north-4.myhuaweicloud.com/v1/6a6a1f8354f64dd9b9a614def7b59d83"
            + "/products?offset=0&limit=100&sort_key=create_time&sort_dir=desc";
        const string ProjectId = "6a6a1f8354f64dd9b9a614def7b59d83";
        _huawei = new Case(new HuaweiRequestSigner(huawei, static () => ProjectId, clock), Products);
        _v11 = new Case(
            new HuaweiRequestSigner(huawei, static () => ProjectId, clock, "cn-north-4/metastudio"), Products);
        _ncp = new Case(
            new NcpRequestSigner(Static(new NcpCredentials("AccessKey", secret)), clock, static () => null),
            "https://apigateway.apigw.ntruss.com/api/v1/products?offset=0&limit=100&isPublished=true");
        _scp = new Case(
            new ScpRequestSigner(Static(new ScpCredentials("AccessKey", secret)), clock, static () => "account"),
            "https://product.e.samsungsdscloud.com/v1/products?limit=100&page=2&product_id=VPC&product_id=SUBNET");
        _licenseSpring = new Case(
            new LicenseSpringRequestSigner(Static(new LicenseSpringCredentials(new Secret("api-key"), secret)), clock),
            "https://api.licensespring.com/api/v4/products");
        _qiniu = new Case(
            new QiniuRequestSigner(Static(new QiniuCredentials("AccessKey", secret)), clock, QiniuAuth.Qiniu, true),
            "https://spock.example.com/api/products");
    }

    [Benchmark(Baseline = true, Description = "hashes alone"), BenchmarkCategory("Huawei")]
    public void HuaweiHashes() => HashAndMac(_huawei, Key);

    [Benchmark(Description = "signer"), BenchmarkCategory("Huawei")]
    public ValueTask Huawei() => _huawei.SignAsync();

    [Benchmark(Baseline = true, Description = "hashes alone"), BenchmarkCategory("HuaweiV11")]
    public void HuaweiV11Hashes() => HashAndMac(_v11, DerivedKey);

    [Benchmark(Description = "signer"), BenchmarkCategory("HuaweiV11")]
    public ValueTask HuaweiV11() => _v11.SignAsync();

    [Benchmark(Baseline = true, Description = "hashes alone"), BenchmarkCategory("Ncp")]
    public void NcpHashes() => HMACSHA256.HashData(Key, _ncp.StringToSign, _mac);

    [Benchmark(Description = "signer"), BenchmarkCategory("Ncp")]
    public ValueTask Ncp() => _ncp.SignAsync();

    [Benchmark(Baseline = true, Description = "hashes alone"), BenchmarkCategory("Scp")]
    public void ScpHashes() => HMACSHA256.HashData(Key, _scp.StringToSign, _mac);

    [Benchmark(Description = "signer"), BenchmarkCategory("Scp")]
    public ValueTask Scp() => _scp.SignAsync();

    [Benchmark(Baseline = true, Description = "hashes alone"), BenchmarkCategory("LicenseSpring")]
    public void LicenseSpringHashes() => HMACSHA256.HashData(Key, _licenseSpring.StringToSign, _mac);

    [Benchmark(Description = "signer"), BenchmarkCategory("LicenseSpring")]
    public ValueTask LicenseSpring() => _licenseSpring.SignAsync();

    [Benchmark(Baseline = true, Description = "hashes alone"), BenchmarkCategory("Qiniu")]
#pragma warning disable CA5350 // The vendor's signature is HMAC-SHA1.
    public void QiniuHashes() => HMACSHA1.HashData(Key, _qiniu.StringToSign, _mac);
#pragma warning restore CA5350

    [Benchmark(Description = "signer"), BenchmarkCategory("Qiniu")]
    public ValueTask Qiniu() => _qiniu.SignAsync();

    private static StaticCredentials<T> Static<T>(T credentials)
        where T : class => new(credentials);

    private void HashAndMac(Case signed, byte[] key)
    {
        SHA256.HashData(signed.CanonicalRequest, _mac);
        HMACSHA256.HashData(key, signed.StringToSign, _mac);
    }

    private sealed class StaticCredentials<T>(T credentials) : ICredentialSource<T>
        where T : class
    {
        public ValueTask<T> GetAsync(CancellationToken cancellationToken) => new(credentials);
    }

    /// <summary>A signer, a request, and the bytes that the signer hashes.</summary>
    private sealed class Case
    {
        private readonly IRequestSigner _signer;
        private readonly HttpRequestMessage _request;

        public Case(IRequestSigner signer, string uri)
        {
            _signer = signer;
            _request = new HttpRequestMessage(HttpMethod.Get, uri);
            var explanation = signer.ExplainAsync(_request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            CanonicalRequest = Encoding.UTF8.GetBytes(explanation.CanonicalRequest ?? "");
            StringToSign = Encoding.UTF8.GetBytes(explanation.StringToSign!);
        }

        public byte[] CanonicalRequest { get; }

        public byte[] StringToSign { get; }

        // The same request is signed every time, since signing twice equals signing once. Creating it is not measured.
        public ValueTask SignAsync() => _signer.SignAsync(_request, CancellationToken.None);
    }
}
