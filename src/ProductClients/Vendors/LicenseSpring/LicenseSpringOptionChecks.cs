using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Checks each option by its attributes. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class LicenseSpringOptionChecks : IValidateOptions<LicenseSpringOptions>;
