using ProductClients.Vendors.LicenseSpring;

[assembly: LicenseSpringNative]

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Declares the native model of LicenseSpring.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class LicenseSpringNativeAttribute()
    : NativeModelAttribute(VendorNames.LicenseSpring, LicenseSpringJsonContext.Default.LicenseSpringProduct);
