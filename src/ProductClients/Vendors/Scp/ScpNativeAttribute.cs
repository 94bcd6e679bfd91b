using ProductClients.Vendors.Scp;

[assembly: ScpNative]

namespace ProductClients.Vendors.Scp;

/// <summary>Declares the native model of Samsung Cloud Platform.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class ScpNativeAttribute()
    : NativeModelAttribute(VendorNames.Scp, ScpJsonContext.Default.ScpProduct);
