using Microsoft.Extensions.Options;

namespace ProductClients.Providers.Huawei;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class HuaweiOptionChecks : IValidateOptions<HuaweiOptions>;
