using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The values of a product that NCP's filters use.</summary>
internal sealed record NcpProductFacts(
    string? Id, string? Name, bool IsPublished, string? SubscriptionCode, bool HasDeployedStage)
{
    public static NcpProductFacts Read(JsonElement product) => new(
        product.Text("productId"),
        product.Text("productName"),
        product.Flag("isPublished") == true,
        product.Text("subscriptionCode"),
        product.Flag("hasDeployedStage") == true);
}
