using System.Globalization;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>
/// Writes products with the fields of the response syntax and the example of the vendor's page. Some fields are absent.
/// </summary>
internal sealed class NcpProductGenerator(int seed) : ProductGenerator(seed)
{
    private static readonly string[] SubscriptionCodes = ["PUBLIC", "PROTECTED"];

    protected override void WriteProduct(Utf8JsonWriter writer, int ordinal, ref DeterministicRandom random)
    {
        var id = random.Hex(10);
        writer.WriteStartObject();
        writer.WriteString("productId", id);
        writer.WriteString("invokeId", id);
        writer.WriteString("tenantId", random.Hex(40));
        writer.WriteString("productName", Vocabulary.Name(ordinal, ref random));
        writer.WriteString("productDescription", ordinal % 4 == 0 ? "" : $"Generated product {ordinal}");
        writer.WriteBoolean("isPublished", random.Chance(60));
        writer.WriteString("subscriptionCode", random.Pick(SubscriptionCodes));
        writer.WriteString("modifier", random.Hex(36));
        writer.WriteString("domainCode", "PUB");
        writer.WriteString("zoneCode", "PUBLIC");
        writer.WriteBoolean("hasDeployedStage", random.Chance(50));
        // The response syntax has the following fields, the example does not. Absent flags are false.
        if (ordinal % 5 != 4)
        {
            writer.WriteBoolean("isDeleted", random.Chance(10));
            writer.WriteBoolean("disabled", random.Chance(15));
            writer.WriteString("modTime", Vocabulary.Instant(ref random).ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
            writer.WriteString("permission", "permission");
            writer.WriteString("actionName", "View/getProductList");
        }

        writer.WriteEndObject();
    }
}
