using System.Runtime.Serialization;

namespace ProductClients.Vendors.Ncp;

/// <summary>Specifies the subscription method that a query asks for.</summary>
public enum NcpSubscription
{
    /// <summary>The API can be used by anyone without approval.</summary>
    [EnumMember(Value = "PUBLIC")]
    Public,

    /// <summary>The publisher's approval is required to use the API.</summary>
    [EnumMember(Value = "PROTECTED")]
    Protected,
}
