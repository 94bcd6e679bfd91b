using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Huawei;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class HuaweiOptionChecks : IValidateOptions<HuaweiOptions>;
