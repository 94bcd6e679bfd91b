using Microsoft.Extensions.Options;

namespace ProductClients.DependencyInjection;

/// <summary>Validates each option by its attribute. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class CustomVendorOptionChecks : IValidateOptions<CustomVendorOptions>;
