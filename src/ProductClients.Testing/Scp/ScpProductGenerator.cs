using System.Globalization;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Writes products with the fields of the example on the vendor's page. Times have no offset.</summary>
internal sealed class ScpProductGenerator(int seed) : ProductGenerator(seed)
{
    private static readonly (string Id, string Name)[] Categories =
    [
        ("NETWORKING", "Networking"), ("COMPUTE", "Compute"), ("STORAGE", "Storage"), ("DATABASE", "Database"),
        ("AI_ML", "AI/ML"), ("SECURITY", "Security"),
    ];

    private static readonly string[] Kinds = ["PRODUCT", "PRODUCT", "PRODUCT", "PLATFORM", "MENU"];

    protected override void WriteProduct(Utf8JsonWriter writer, int ordinal, ref DeterministicRandom random)
    {
        var created = Vocabulary.Instant(ref random);
        var category = Categories[random.Next(Categories.Length)];
        var name = Vocabulary.Name(ordinal, ref random);
        var author = random.Hex(32);
        writer.WriteStartObject();
        writer.WriteString("created_at", WithoutOffset(created));
        writer.WriteString("created_by", author);
        writer.WriteString("display_name", name);
        if (ordinal % 6 == 5)
            writer.WriteNull("display_name_ko");
        else
            writer.WriteString("display_name_ko", "한국어 " + name);
        writer.WriteString("kind", random.Pick(Kinds));
        writer.WriteString("modified_at", WithoutOffset(created.AddSeconds(random.Next(90 * 24 * 3600))));
        writer.WriteString("modified_by", author);
        writer.WriteString("product_category_id", category.Id);
        writer.WriteString("product_category_name", category.Name);
        writer.WriteString("product_id", $"{category.Id}_{ordinal.ToString("D4", CultureInfo.InvariantCulture)}");
        writer.WriteEndObject();
    }

    private static string WithoutOffset(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
