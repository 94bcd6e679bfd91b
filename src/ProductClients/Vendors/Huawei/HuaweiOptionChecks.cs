using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Huawei;

/// <summary>Checks each option by its attributes. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class HuaweiOptionChecks : IValidateOptions<HuaweiOptions>;
