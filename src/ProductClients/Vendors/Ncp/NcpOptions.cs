using ProductClients.Configuration;

namespace ProductClients.Vendors.Ncp;

/// <summary>The options of a registration of NAVER Cloud Platform API Gateway.</summary>
/// <remarks>The default <see cref="VendorOptions.Endpoint"/> is <c>https://apigateway.apigw.ntruss.com/api/v1</c>. The
/// address of the government cloud is <c>https://apigateway.apigw.gov-ntruss.com/api/v1</c>.</remarks>
public sealed class NcpOptions : VendorOptions
{
    /// <summary>Gets or sets the id of the access key. Required.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key. Required.</summary>
    [WireTextOption]
    public Secret? SecretKey { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the primary key of an API Gateway subscription, sent as <c>x-ncp-apigw-api-key</c>. It is
    /// not signed.</summary>
    /// <value>The default is <see langword="null"/>: the header is not sent.</value>
    [WireTextOption]
    public Secret? ApiKey { get => GetSecret(); set => SetSecret(value); }
}
