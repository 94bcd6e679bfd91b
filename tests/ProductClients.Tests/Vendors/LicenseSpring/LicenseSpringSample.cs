using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.Vendors.LicenseSpring;

internal sealed class LicenseSpringSample()
    : ArrayVendorSample<LicenseSpringOptions, ILicenseSpringProductsApi, LicenseSpringProduct>(
        new LicenseSpringModule(),
        static (builder, configure) => builder.AddLicenseSpring("acme", configure),
        static (api, cancellationToken) => api.ListProductsAsync(cancellationToken: cancellationToken))
{
    public static readonly LicenseSpringProduct Native = new()
    {
        Id = 1689416595016925,
        ProductName = "n1",
        ShortCode = "s1",
        Active = true,
        CreatedAt = new DateTimeOffset(2023, 7, 15, 10, 23, 15, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2024, 5, 20, 10, 19, 32, TimeSpan.Zero),
    };

    private static readonly string PublicKey = NewPublicKey();

    public override ErrorSample Error => new()
    {
        Body = """{"code":"C","message":"M"}""",
        UnknownBodies = ["{}", "{\"deep\":{\"er\":1}}", "{\"code\":"],
        RequestIdHeader = "X-Request-Id",
        Message = (
            404,
            """{"status":404,"code":"not_found","message":"Nothing here"}""",
            "acme (LicenseSpring): NotFound (HTTP 404, vendor code not_found): Nothing here [request r-1]"),
    };

    public override ModelSample Model => new()
    {
        Mapped = new()
        {
            Registration = "acme",
            Vendor = "LicenseSpring",
            Id = "1689416595016925",
            Name = "n1",
            Status = ProductStatus.Active,
            CreatedAt = Native.CreatedAt,
            UpdatedAt = Native.UpdatedAt,
            Native = Native,
        },
        EmptyProduct = new LicenseSpringProduct(),
        Map = static native => LicenseSpringProductMapper.Map("acme", (LicenseSpringProduct)native),
        Read = static json => JsonSerializer.Deserialize(json, LicenseSpringJsonContext.Default.LicenseSpringProduct),
        Empty = new LicenseSpringProduct(),
    };

    public override OptionSample Options => new()
    {
        Settings =
        [
            ("Auth", "oauth"),
            ("ApiKey", "api-secret"),
            ("SharedKey", "shared-secret"),
            ("ClientId", "client-1"),
            ("ClientSecret", "client-secret"),
            ("TokenEndpoint", "https://auth.example.com/token"),
            ("ResponseSignature", "WhenPresent"),
            ("ResponsePublicKey", PublicKey),
        ],
        Missing = "ApiKey is missing; it must be the API key; "
            + "SharedKey is missing; it must be the shared key of the API key.",
        Unsendable = [("ApiKey", "api\r\nX-Other: 1", "U+000D at position 3")],
        NeverEmpty = ["ApiKey", "SharedKey"],
    };

    public override RequestSample Request => new()
    {
        ExampleResponse = "licensespring-products.json",
        ExampleAddress = "https://api.licensespring.com/api/v4/products",
        WithoutId = ("""[ { "id": 1 }, { "product_name": "b" } ]""", 2),
    };

    public override void SetRequired(LicenseSpringOptions options)
    {
        options.ApiKey = "api-secret";
        options.SharedKey = "shared-secret";
    }

    private static string NewPublicKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportSubjectPublicKeyInfoPem();
    }
}
