using System.Runtime.Serialization;

namespace ProductClients.Vendors.Huawei;

/// <summary>Specifies the sort direction of "Querying Products".</summary>
public enum HuaweiSortDirection
{
    /// <summary>Ascending order. This is the default of the vendor.</summary>
    [EnumMember(Value = "asc")]
    Ascending,

    /// <summary>Descending order.</summary>
    [EnumMember(Value = "desc")]
    Descending,
}
