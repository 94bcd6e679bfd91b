using ProductClients.Configuration;

namespace ProductClients.Providers.Huawei;

/// <summary>A registration of Huawei Cloud MetaStudio.</summary>
public sealed class HuaweiOptions : ProviderOptions
{
    /// <summary>Gets or sets the region, from which the default <see cref="ProviderOptions.Endpoint"/> is made:
    /// <c>https://metastudio.{region}.myhuaweicloud.com</c>.</summary>
    /// <value>The default is <c>cn-north-4</c>, the commercial region of MetaStudio.</value>
    [WireTextOption]
    public string Region { get; set; } = "cn-north-4";

    /// <summary>Gets or sets how requests are authenticated.</summary>
    /// <value>The default is <see cref="HuaweiAuth.AkSk"/>.</value>
    public HuaweiAuth Auth { get; set; }

    /// <summary>Gets or sets the project's id. Required; it must not hold <c>/</c> and not be dots only.</summary>
    [RequiredOption("the id of the MetaStudio project")]
    [WireTextOption]
    public string? ProjectId { get; set; }

    /// <summary>Gets or sets the access key's id (AK). Required.</summary>
    [RequiredOption("the id of the access key (AK)")]
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key (SK). Required.</summary>
    [RequiredOption("the secret of the access key (SK)")]
    [WireTextOption]
    public Secret? SecretKey { get; set; }

    /// <summary>Gets or sets the session token of a temporary access key.</summary>
    [WireTextOption]
    public Secret? SecurityToken { get; set; }

    /// <summary>Gets or sets <c>X-App-UserId</c>: the third-party user's id, in ASCII ("does not allow Chinese
    /// characters").</summary>
    [WireTextOption]
    public string? AppUserId { get; set; }
}
