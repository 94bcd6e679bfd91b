using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using Refit;

namespace ProductClients.Tests.Docs;

/// <summary>The code blocks of docs/refit.md.</summary>
internal static class RefitCode
{
    public static INcpProductsApi Mock(IServiceCollection services, IConfiguration configuration)
    {
        services.AddProductClients(configuration);
        var api = Substitute.For<INcpProductsApi>();
        services.AddKeyedSingleton("ncp", api);   // after AddProductClients: the last registration wins
        return api;
    }

    public static (HttpClient Client, IHuaweiProductsApi Api) OwnClient(IRequestSigner signer, Uri endpoint)
    {
        var client = new HttpClient(new SigningHandler(signer)) { BaseAddress = endpoint };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, HuaweiRefitSettings.Create());
        return (client, api);
    }

    public sealed class Gateways([FromKeyedServices("ncp")] INcpProductsApi ncp)
    {
        public async Task<long?> CountAsync(CancellationToken cancellationToken)
        {
            var list = await ncp.ListProductsAsync(
                new NcpProductQuery { Limit = 1 }, cancellationToken: cancellationToken);
            return list.ProductPage?.Total;
        }
    }

    internal sealed class SigningHandler(IRequestSigner signer) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await signer.SignAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
