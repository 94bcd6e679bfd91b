using ProductClients.Configuration;

namespace ProductClients.Vendors.Huawei;

/// <summary>A registration of Huawei Cloud MetaStudio.</summary>
public sealed class HuaweiOptions : VendorOptions
{
    // An access key is locked after five rejections: so many must not be under way before the first has come back.
    private const int FewerThanLock = 4;

    /// <summary>Initializes options whose <see cref="VendorOptions.MaxConcurrentRequests"/> is 4.</summary>
    public HuaweiOptions() => MaxConcurrentRequests = FewerThanLock;

    /// <summary>Gets or sets the region, such as <c>cn-north-4</c> (the commercial one of MetaStudio), from which the
    /// default <see cref="VendorOptions.Endpoint"/> is made: <c>https://metastudio.{region}.myhuaweicloud.com</c>. It,
    /// or the endpoint, is required; with <see cref="HuaweiAuth.V11"/> it always is.</summary>
    [WireTextOption]
    public string? Region { get; set; }

    /// <summary>Gets or sets the project's id. Required; it must not hold <c>/</c> and not be dots only.</summary>
    [RequiredOption("the id of the MetaStudio project")]
    [WireTextOption]
    public string? ProjectId { get; set; }

    /// <summary>Gets or sets how requests are authenticated.</summary>
    /// <value>The default is <see cref="HuaweiAuth.AkSk"/>.</value>
    [WordOption]
    public HuaweiAuth Auth { get; set; }

    /// <summary>Gets or sets the access key's id (AK). Required with <see cref="HuaweiAuth.AkSk"/> and
    /// <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key (SK). Required with <see cref="HuaweiAuth.AkSk"/> and
    /// <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public Secret? SecretKey { get; set; }

    /// <summary>Gets or sets the session token of a temporary access key.</summary>
    [WireTextOption]
    public Secret? SecurityToken { get; set; }

    /// <summary>Gets or sets the names of the headers to sign, separated by <c>;</c>. It must hold <c>x-sdk-date</c>, and
    /// <c>x-security-token</c> with a temporary access key.</summary>
    /// <value>The default is <see langword="null"/>: <c>host</c> and every <c>X-</c> header, as the vendor's SDKs do; the
    /// FAQ says that <c>x-sdk-date</c> alone is required. A proxy that rewrites a header may make another list needed.
    /// </value>
    [WireTextOption]
    public string? SignedHeaders { get; set; }

    /// <summary>Gets or sets the service's name in the derived key. Required with <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public string? ServiceName { get; set; }

    /// <summary>Gets or sets the address of IAM, for <see cref="HuaweiAuth.IamToken"/>.</summary>
    /// <value>The default is <c>https://iam.{region}.myhuaweicloud.com</c> if <see cref="Region"/> is set.</value>
    [EndpointOption]
    public Uri? IamEndpoint { get; set; }

    /// <summary>Gets or sets the name of the IAM user. Required with <see cref="HuaweiAuth.IamToken"/>.</summary>
    [TextOption]
    public string? IamUser { get; set; }

    /// <summary>Gets or sets the password of the IAM user. Required with <see cref="HuaweiAuth.IamToken"/>.</summary>
    [TextOption]
    public Secret? IamPassword { get; set; }

    /// <summary>Gets or sets the name of the account (domain) the IAM user belongs to. Required with
    /// <see cref="HuaweiAuth.IamToken"/>.</summary>
    [TextOption]
    public string? IamDomain { get; set; }

    /// <summary>Gets or sets the name of the project a token is scoped to.</summary>
    /// <value>The default is <see langword="null"/>: it is scoped to <see cref="ProjectId"/>.</value>
    [TextOption]
    public string? ProjectName { get; set; }

    /// <summary>Gets or sets <c>X-App-UserId</c>: the third-party user's id, in ASCII ("does not allow Chinese
    /// characters").</summary>
    [WireTextOption]
    public string? AppUserId { get; set; }
}
