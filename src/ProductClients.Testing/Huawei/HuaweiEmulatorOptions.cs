namespace ProductClients.Testing;

/// <summary>Options of <see cref="HuaweiEmulator"/>.</summary>
public sealed class HuaweiEmulatorOptions : PagedVendorEmulatorOptions
{
    /// <summary>Creates options with the defaults: 120 products and a clock tolerance of 15 minutes.</summary>
    public HuaweiEmulatorOptions()
        : base("huawei", productCount: 120, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>Gets or sets the only kind of authentication that is accepted.</summary>
    /// <value>The default is <see cref="HuaweiEmulatorAuth.AkSk"/>.</value>
    public HuaweiEmulatorAuth Auth { get; set; } = HuaweiEmulatorAuth.AkSk;

    /// <summary>Gets or sets the project id in the path.</summary>
    /// <value>The default is the project id of the vendor's example request,
    /// <c>6a6a1f8354f64dd9b9a614def7b59d83</c>.</value>
    public string ProjectId { get; set; } = "6a6a1f8354f64dd9b9a614def7b59d83";

    /// <summary>Gets or sets the access key id.</summary>
    /// <value>The default is <c>HUAWEIEMULATORACCESS</c>.</value>
    public string AccessKey { get; set; } = "HUAWEIEMULATORACCESS";

    /// <summary>Gets or sets the secret key.</summary>
    /// <value>The default is <c>huawei-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "huawei-emulator-secret";

    /// <summary>
    /// Gets or sets the security token of a temporary access key. Requests must then send and sign it.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the access key is permanent.</value>
    public string? SecurityToken { get; set; }

    /// <summary>Gets or sets the region of a V11 signature.</summary>
    /// <value>The default is <c>cn-north-4</c>.</value>
    public string Region { get; set; } = "cn-north-4";

    /// <summary>Gets or sets the service of a V11 signature.</summary>
    /// <value>The default is <c>metastudio</c>.</value>
    public string ServiceName { get; set; } = "metastudio";

    /// <summary>Gets or sets the name of the IAM user.</summary>
    /// <value>The default is <c>emulator-user</c>.</value>
    public string IamUser { get; set; } = "emulator-user";

    /// <summary>Gets or sets the password of the IAM user.</summary>
    /// <value>The default is <c>huawei-emulator-password</c>.</value>
    public string IamPassword { get; set; } = "huawei-emulator-password";

    /// <summary>Gets or sets the account (domain) of the IAM user.</summary>
    /// <value>The default is <c>emulator-domain</c>.</value>
    public string IamDomain { get; set; } = "emulator-domain";

    /// <summary>Gets or sets the name of the project. A token request can have it instead of the project id.</summary>
    /// <value>The default is <c>cn-north-4</c>.</value>
    public string ProjectName { get; set; } = "cn-north-4";

    /// <summary>Gets or sets how long a token is valid.</summary>
    /// <value>The default is 24 hours, as documented.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets the number of consecutive AK/SK failures after which the access key is locked.</summary>
    /// <value>The default is 5. With <see langword="null"/> the key is never locked.</value>
    public int? LockoutThreshold { get; set; } = 5;

    /// <summary>Gets or sets how long an access key stays locked.</summary>
    /// <value>The default is 5 minutes, as documented.</value>
    public TimeSpan LockoutDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets or sets whether the search by <c>name</c> and <c>tag</c> is case-sensitive. The vendor's page says only
    /// "fuzzy".
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool CaseSensitiveSearch { get; set; }

    internal override void Validate()
    {
        base.Validate();
        this.RequireText(ProjectId, nameof(ProjectId));
        this.RequireText(AccessKey, nameof(AccessKey));
        this.RequireText(SecretKey, nameof(SecretKey));
        this.Require(LockoutThreshold is null or > 0, nameof(LockoutThreshold), LockoutThreshold, "1 or more, or null");
    }
}
