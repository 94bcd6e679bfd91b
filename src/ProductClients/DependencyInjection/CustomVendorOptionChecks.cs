using Microsoft.Extensions.Options;

namespace ProductClients.DependencyInjection;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class CustomVendorOptionChecks : IValidateOptions<CustomVendorOptions>;
