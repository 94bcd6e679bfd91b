using Microsoft.Extensions.Options;

namespace ProductClients.Configuration;

/// <summary>Checks each option by its attributes. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class ApiOptionChecks : IValidateOptions<ApiOptions>;
