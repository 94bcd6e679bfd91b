using Microsoft.Extensions.Options;

namespace ProductClients.Providers.Scp;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class ScpOptionChecks : IValidateOptions<ScpOptions>;
