using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Scp;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class ScpOptionChecks : IValidateOptions<ScpOptions>;
