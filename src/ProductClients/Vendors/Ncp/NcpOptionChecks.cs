using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Ncp;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class NcpOptionChecks : IValidateOptions<NcpOptions>;
