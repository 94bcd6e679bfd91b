using System.Runtime.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>The sorting modes of "Querying Products".</summary>
public enum HuaweiSortDirection
{
    /// <summary>Ascending order, the vendor's default.</summary>
    [EnumMember(Value = "asc")]
    Ascending,

    /// <summary>Descending order.</summary>
    [EnumMember(Value = "desc")]
    Descending,
}
