using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.Vendors.Qiniu;

internal sealed class QiniuSample() : ArrayVendorSample<QiniuOptions, IQiniuProductsApi, QiniuProduct>(
    new QiniuModule(),
    static (builder, configure) => builder.AddQiniu("acme", configure),
    static (api, cancellationToken) => api.ListProductsAsync(cancellationToken: cancellationToken))
{
    public static readonly QiniuProduct Native = new() { ProductName = "kodo", Status = "successful" };

    public override ErrorSample Error => new()
    {
        Body = """{"error":"M"}""",
        UnknownBodies = ["{\"code\":", "404 page not found"],
        RequestIdHeader = "X-Reqid",
        Message = (
            622,
            Resources.Seed("qiniu-error-622.json"),
            "acme (Qiniu): Unavailable (HTTP 622, vendor code 622): List Products Error [request r-1]"),
    };

    public override ModelSample Model => new()
    {
        Mapped = new()
        {
            Registration = "acme",
            Vendor = "Qiniu",
            Id = "kodo",
            Name = "kodo",
            Status = ProductStatus.Active,
            RawStatus = "successful",
            Native = Native,
        },
        EmptyProduct = new QiniuProduct(),
        Map = static native => QiniuProductMapper.Map("acme", (QiniuProduct)native),
        Read = static json => JsonSerializer.Deserialize(json, QiniuJsonContext.Default.QiniuProduct),
        Empty = new QiniuProduct(),
    };

    public override OptionSample Options => new()
    {
        Settings = [("Auth", "qbox"), ("AccessKey", "ak-1"), ("SecretKey", "sk-secret"), ("SignTimestamp", "false")],
        Missing = "Endpoint is missing; it must be the address of the spock deployment, such as https://host, because "
            + "the vendor documents none.",
        Unsendable = [("AccessKey", "密钥", "U+5BC6 at position 0")],
        NeverEmpty = ["AccessKey", "SecretKey"],
    };

    public override RequestSample Request => new()
    {
        ExampleResponse = "qiniu-products.json",
        ExampleAddress = "https://spock.example.com/api/products",
        WithoutId = ("""[ { "product_name": "a" }, { "status": "failed" } ]""", 2),
    };

    public override void SetRequired(QiniuOptions options)
    {
        options.Endpoint = new Uri("https://spock.example.com");
        options.Auth = QiniuAuth.Qiniu;
        options.AccessKey = "ak-1";
        options.SecretKey = "sk-secret";
    }
}
