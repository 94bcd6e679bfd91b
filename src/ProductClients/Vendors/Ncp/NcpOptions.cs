using ProductClients.Configuration;

namespace ProductClients.Vendors.Ncp;

/// <summary>A registration of NAVER Cloud Platform API Gateway.</summary>
/// <remarks>The default <see cref="VendorOptions.Endpoint"/> is
/// <c>https://apigateway.apigw.ntruss.com/api/v1</c>; the government cloud has
/// <c>https://apigateway.apigw.gov-ntruss.com/api/v1</c>.</remarks>
public sealed class NcpOptions : VendorOptions
{
    /// <summary>Gets or sets the access key's id. Required.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key. Required.</summary>
    [WireTextOption]
    public Secret? SecretKey { get; set; }

    /// <summary>Gets or sets the primary key of an API Gateway subscription, sent as <c>x-ncp-apigw-api-key</c>; it is
    /// not signed.</summary>
    [WireTextOption]
    public Secret? ApiKey { get; set; }
}
