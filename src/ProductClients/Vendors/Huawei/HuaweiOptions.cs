using ProductClients.Configuration;

namespace ProductClients.Vendors.Huawei;

/// <summary>The options of a registration of Huawei Cloud MetaStudio.</summary>
public sealed class HuaweiOptions : VendorOptions
{
    // Huawei locks an access key after five rejections. Fewer requests than that may be sent before the first response.
    private const int BelowLockout = 4;

    /// <summary>Initializes a new instance of the <see cref="HuaweiOptions"/> class, with a
    /// <see cref="VendorOptions.MaxConcurrentRequests"/> of 4.</summary>
    public HuaweiOptions() => MaxConcurrentRequests = BelowLockout;

    /// <summary>Gets or sets the region, such as <c>cn-north-4</c>, the commercial region of MetaStudio. The default
    /// <see cref="VendorOptions.Endpoint"/> is <c>https://metastudio.{region}.myhuaweicloud.com</c>. Required if
    /// <see cref="VendorOptions.Endpoint"/> is not set, and with <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public string? Region { get; set; }

    /// <summary>Gets or sets the id of the MetaStudio project. Required. It must not contain <c>/</c> or consist of
    /// dots only.</summary>
    [WireTextOption]
    public string? ProjectId { get; set; }

    /// <summary>Gets or sets how requests are authenticated.</summary>
    /// <value>The default is <see cref="HuaweiAuth.AkSk"/>.</value>
    [WordOption]
    public HuaweiAuth Auth { get; set; }

    /// <summary>Gets or sets the id of the access key (AK). Required with <see cref="HuaweiAuth.AkSk"/> and
    /// <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key (SK). Required with <see cref="HuaweiAuth.AkSk"/> and
    /// <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public Secret? SecretKey { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the session token of a temporary access key.</summary>
    [WireTextOption]
    public Secret? SecurityToken { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the names of the headers to sign, separated by <c>;</c>. They must include
    /// <c>x-sdk-date</c>, and <c>x-security-token</c> with a temporary access key. Set them if a proxy rewrites one of
    /// the default headers.</summary>
    /// <value>The default is <see langword="null"/>: <c>host</c> and every <c>X-</c> header, as in the vendor's SDKs.
    /// The vendor's FAQ requires only <c>x-sdk-date</c>.</value>
    [WireTextOption]
    public string? SignedHeaders { get; set; }

    /// <summary>Gets or sets the name of the service that the key is derived for. Required with
    /// <see cref="HuaweiAuth.V11"/>.</summary>
    [WireTextOption]
    public string? ServiceName { get; set; }

    /// <summary>Gets or sets the address of IAM, used with <see cref="HuaweiAuth.IamToken"/>. Required with it if
    /// <see cref="Region"/> is not set.</summary>
    /// <value>The default is <c>https://iam.{region}.myhuaweicloud.com</c> if <see cref="Region"/> is set.</value>
    [EndpointOption]
    public Uri? IamEndpoint { get; set; }

    /// <summary>Gets or sets the name of the IAM user. Required with <see cref="HuaweiAuth.IamToken"/>.</summary>
    [TextOption]
    public string? IamUser { get; set; }

    /// <summary>Gets or sets the password of the IAM user. Required with <see cref="HuaweiAuth.IamToken"/>.</summary>
    [TextOption]
    public Secret? IamPassword { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the name of the account (domain) that the IAM user belongs to. Required with
    /// <see cref="HuaweiAuth.IamToken"/>.</summary>
    [TextOption]
    public string? IamDomain { get; set; }

    /// <summary>Gets or sets the name of the project that a token is scoped to.</summary>
    /// <value>The default is <see langword="null"/>: a token is scoped to <see cref="ProjectId"/>.</value>
    [TextOption]
    public string? ProjectName { get; set; }

    /// <summary>Gets or sets the id of the third-party user, sent as <c>X-App-UserId</c>. Only printable ASCII is
    /// allowed; the vendor "does not allow Chinese characters".</summary>
    /// <value>The default is <see langword="null"/>: the header is not sent.</value>
    [WireTextOption]
    public string? AppUserId { get; set; }
}
