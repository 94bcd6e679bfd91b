using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>What NCP's filters look at.</summary>
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
