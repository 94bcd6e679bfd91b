using System.Runtime.Serialization;

namespace ProductClients.RefitPolyfill.Tests.Apis;

internal enum ItemState
{
    [EnumMember(Value = "ACTIVED")]
    Active,

    Blocked,

    [EnumMember(Value = "on hold")]
    OnHold,
}
