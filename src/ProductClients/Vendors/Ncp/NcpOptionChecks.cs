using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Ncp;

/// <summary>Checks each option by its attributes. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class NcpOptionChecks : IValidateOptions<NcpOptions>;
