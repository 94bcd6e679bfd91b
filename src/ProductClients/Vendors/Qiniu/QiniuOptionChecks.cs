using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Checks each option by its attributes. The implementation is generated.</summary>
[OptionsValidator]
internal sealed partial class QiniuOptionChecks : IValidateOptions<QiniuOptions>;
