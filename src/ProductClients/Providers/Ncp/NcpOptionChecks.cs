using Microsoft.Extensions.Options;

namespace ProductClients.Providers.Ncp;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class NcpOptionChecks : IValidateOptions<NcpOptions>;
