using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class LicenseSpringOptionChecks : IValidateOptions<LicenseSpringOptions>;
