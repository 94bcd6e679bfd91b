using ProductClients.Vendors.Ncp;

[assembly: NcpNative]

namespace ProductClients.Vendors.Ncp;

/// <summary>Declares the native model of NAVER Cloud Platform API Gateway.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NcpNativeAttribute()
    : NativeModelAttribute(VendorNames.Ncp, NcpJsonContext.Default.NcpProduct);
