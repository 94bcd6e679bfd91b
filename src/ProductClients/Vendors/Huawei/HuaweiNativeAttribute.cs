using ProductClients.Vendors.Huawei;

[assembly: HuaweiNative]

namespace ProductClients.Vendors.Huawei;

/// <summary>Declares the native model of Huawei Cloud MetaStudio.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class HuaweiNativeAttribute()
    : NativeModelAttribute(VendorNames.Huawei, HuaweiJsonContext.Default.HuaweiProduct);
