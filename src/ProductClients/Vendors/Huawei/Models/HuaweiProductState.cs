namespace ProductClients.Vendors.Huawei;

/// <summary>The words of <see cref="HuaweiProduct.State"/>. The set is open: the vendor's own example shows
/// <see cref="Creating"/>, which its list does not have.</summary>
public static class HuaweiProductState
{
    /// <summary>Activated.</summary>
    public const string Active = "ACTIVED";

    /// <summary>Not activated.</summary>
    public const string Inactive = "UNACTIVED";

    /// <summary>Frozen and unavailable.</summary>
    public const string Blocked = "BLOCK";

    /// <summary>Deleted.</summary>
    public const string Deleted = "DELETED";

    /// <summary>Being created (only in the vendor's example).</summary>
    public const string Creating = "CREATING";
}
