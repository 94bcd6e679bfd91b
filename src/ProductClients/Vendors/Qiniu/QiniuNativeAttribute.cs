using ProductClients.Vendors.Qiniu;

[assembly: QiniuNative]

namespace ProductClients.Vendors.Qiniu;

/// <summary>Declares the native model of Qiniu spock.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class QiniuNativeAttribute()
    : NativeModelAttribute(VendorNames.Qiniu, QiniuJsonContext.Default.QiniuProduct);
