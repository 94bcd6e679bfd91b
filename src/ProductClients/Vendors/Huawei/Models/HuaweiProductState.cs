namespace ProductClients.Vendors.Huawei;

/// <summary>Defines the known values of <see cref="HuaweiProduct.State"/>. The vendor may add values: its own example
/// has <see cref="Creating"/>, which is not in its list.</summary>
public static class HuaweiProductState
{
    /// <summary>The product is activated.</summary>
    public const string Active = "ACTIVED";

    /// <summary>The product is not activated.</summary>
    public const string Inactive = "UNACTIVED";

    /// <summary>The product is frozen and unavailable.</summary>
    public const string Blocked = "BLOCK";

    /// <summary>The product is deleted.</summary>
    public const string Deleted = "DELETED";

    /// <summary>The product is being created (only in the vendor's example).</summary>
    public const string Creating = "CREATING";
}
