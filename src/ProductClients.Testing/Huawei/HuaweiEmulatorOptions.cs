namespace ProductClients.Testing;

/// <summary>Options of <see cref="HuaweiEmulator"/>.</summary>
public sealed class HuaweiEmulatorOptions : PagedVendorEmulatorOptions
{
    /// <summary>Creates the defaults: 120 products, dates at most 15 minutes off.</summary>
    public HuaweiEmulatorOptions()
        : base("huawei", productCount: 120, clockTolerance: TimeSpan.FromMinutes(15))
    {
    }

    /// <summary>The way of authentication accepted.</summary>
    /// <value>The default is <see cref="HuaweiEmulatorAuth.AkSk"/>.</value>
    public HuaweiEmulatorAuth Auth { get; set; } = HuaweiEmulatorAuth.AkSk;

    /// <summary>The project in the path.</summary>
    /// <value>The default is the project id of the vendor's example request.</value>
    public string ProjectId { get; set; } = "6a6a1f8354f64dd9b9a614def7b59d83";

    /// <summary>The access key id.</summary>
    /// <value>The default is <c>HUAWEIEMULATORACCESS</c>.</value>
    public string AccessKey { get; set; } = "HUAWEIEMULATORACCESS";

    /// <summary>The secret key.</summary>
    /// <value>The default is <c>huawei-emulator-secret</c>.</value>
    public string SecretKey { get; set; } = "huawei-emulator-secret";

    /// <summary>The token that belongs to a temporary access key; must then be sent and signed.</summary>
    /// <value>The default is <see langword="null"/>: the access key is a permanent one.</value>
    public string? SecurityToken { get; set; }

    /// <summary>The region of a V11 signature.</summary>
    /// <value>The default is <c>cn-north-4</c>.</value>
    public string Region { get; set; } = "cn-north-4";

    /// <summary>The service of a V11 signature.</summary>
    /// <value>The default is <c>metastudio</c>.</value>
    public string ServiceName { get; set; } = "metastudio";

    /// <summary>The IAM user.</summary>
    /// <value>The default is <c>emulator-user</c>.</value>
    public string IamUser { get; set; } = "emulator-user";

    /// <summary>The IAM user's password.</summary>
    /// <value>The default is <c>huawei-emulator-password</c>.</value>
    public string IamPassword { get; set; } = "huawei-emulator-password";

    /// <summary>The account (domain) of the IAM user.</summary>
    /// <value>The default is <c>emulator-domain</c>.</value>
    public string IamDomain { get; set; } = "emulator-domain";

    /// <summary>The project's name, by which a token may be asked for instead of the id.</summary>
    /// <value>The default is <c>cn-north-4</c>.</value>
    public string ProjectName { get; set; } = "cn-north-4";

    /// <summary>How long a token is valid.</summary>
    /// <value>The default is 24 hours, as documented.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Consecutive AK/SK failures after which the access key is locked.</summary>
    /// <value>The default is 5. <see langword="null"/> never locks.</value>
    public int? LockoutThreshold { get; set; } = 5;

    /// <summary>How long a locked access key stays locked.</summary>
    /// <value>The default is 5 minutes, as documented.</value>
    public TimeSpan LockoutDuration { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether <c>name</c> and <c>tag</c> search with regard to case. The page says only "fuzzy".</summary>
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
