using Microsoft.Extensions.Options;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Checks each option by its attribute; generated.</summary>
[OptionsValidator]
internal sealed partial class QiniuOptionChecks : IValidateOptions<QiniuOptions>;
