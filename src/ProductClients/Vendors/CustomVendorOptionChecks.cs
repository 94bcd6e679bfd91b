using Microsoft.Extensions.Options;

namespace ProductClients.Vendors;

/// <summary>Validates each option by its attribute. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class CustomVendorOptionChecks : IValidateOptions<CustomVendorOptions>;
