namespace ProductClients.Cli.Reporting;

/// <summary>The error of one registration. <c>message</c> is the vendor's own message if there is one.</summary>
internal sealed record ErrorReport(
    string Code, int? StatusCode, string? VendorCode, string Message, string? RequestId)
{
    public static ErrorReport Of(ProductClientException error, SecretMask mask) => new(
        error.Code.ToString(),
        (int?)error.StatusCode,
        error.VendorCode is null ? null : mask.Apply(error.VendorCode),
        mask.Apply(string.IsNullOrEmpty(error.VendorMessage) ? error.Message : error.VendorMessage),
        error.RequestId is null ? null : mask.Apply(error.RequestId));
}
