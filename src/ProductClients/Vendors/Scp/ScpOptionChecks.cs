using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Scp;

/// <summary>Checks each option by its attributes. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class ScpOptionChecks : IValidateOptions<ScpOptions>;
