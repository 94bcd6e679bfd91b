using System.Globalization;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Writes products with the fields of tables 6 to 9 of the vendor's page. Some fields are absent.</summary>
internal sealed class HuaweiProductGenerator(int seed) : ProductGenerator(seed)
{
    // The four documented states, one that only the example has, and one that is not documented.
    private static readonly string[] States =
        ["ACTIVED", "ACTIVED", "UNACTIVED", "BLOCK", "DELETED", "CREATING", "REVIEWING"];

    private static readonly string[] Tags = ["Huawei", "vip", "live room", "디지털", "a&b", "50%", "demo"];

    private static readonly string[] AssetTypes = ["IMAGE", "VIDEO", "AUDIO"];

    protected override void WriteProduct(Utf8JsonWriter writer, int ordinal, ref DeterministicRandom random)
    {
        var created = Vocabulary.Instant(ref random);
        writer.WriteStartObject();
        writer.WriteString("product_id", Uuid(ref random));
        writer.WriteString("name", Vocabulary.Name(ordinal, ref random));
        if (ordinal % 13 != 12)
            writer.WriteString("description", "Generated product " + ordinal.ToString(CultureInfo.InvariantCulture));
        WriteTags(writer, ref random);
        if (random.Chance(30))
            WriteAssets(writer, ref random);
        writer.WriteString("create_time", Timestamps.Second(created));
        if (ordinal % 17 != 16)
            writer.WriteString("update_time", Timestamps.Second(created.AddSeconds(random.Next(90 * 24 * 3600))));
        writer.WriteString("state", States[ordinal % States.Length]);
        writer.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter writer, ref DeterministicRandom random)
    {
        var count = random.Next(4);
        if (count == 3 && random.Chance(30))
            return;
        writer.WriteStartArray("tags");
        for (var i = 0; i < count; i++)
            writer.WriteStringValue(random.Pick(Tags));
        writer.WriteEndArray();
    }

    private static void WriteAssets(Utf8JsonWriter writer, ref DeterministicRandom random)
    {
        var asset = random.Hex(32);
        var url = $"https://assets.example.com/{asset}";
        writer.WriteStartObject("cover");
        writer.WriteString("asset_id", asset);
        writer.WriteString("cover_url", url + "/cover.png");
        writer.WriteString("thumbnail_url", url + "/thumbnail.png");
        writer.WriteEndObject();
        writer.WriteStartArray("text_list");
        writer.WriteStartObject();
        writer.WriteString("title", "소개");
        writer.WriteString("text", "A generated text");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("asset_list");
        writer.WriteStartObject();
        writer.WriteString("asset_id", asset);
        writer.WriteString("asset_type", random.Pick(AssetTypes));
        writer.WriteNumber("order", random.Next(3));
        writer.WriteString("asset_name", "asset");
        writer.WriteString("asset_state", "ACTIVED");
        writer.WriteString("cover_url", url + "/cover.png");
        writer.WriteString("thumbnail_url", url + "/thumbnail.png");
        writer.WriteString("main_url", url + "/main.png");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static string Uuid(ref DeterministicRandom random) =>
        $"{random.Hex(8)}-{random.Hex(4)}-{random.Hex(4)}-{random.Hex(4)}-{random.Hex(12)}";
}
