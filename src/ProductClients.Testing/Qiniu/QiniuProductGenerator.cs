using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Writes products with up to two stacks, nested as on the vendor's page.</summary>
internal sealed class QiniuProductGenerator(int seed) : ProductGenerator(seed)
{
    // The three documented words in the spellings of the text and of the example, and one that is not documented.
    private static readonly string[] Statuses =
        ["Successful", "successful", "Unstable", "Failed", "unstable", "Upgrading"];

    private static readonly string[] Services = ["memcached", "io", "up", "rs", "mongo"];

    protected override void WriteProduct(Utf8JsonWriter writer, int ordinal, ref DeterministicRandom random)
    {
        writer.WriteStartObject();
        writer.WriteString("product_name", Vocabulary.Name(ordinal, ref random));
        writer.WriteString("status", Statuses[ordinal % Statuses.Length]);
        writer.WriteStartArray("stack_deps");
        // Every eleventh product has no stack, and therefore no date.
        var groups = ordinal % 11 == 10 ? 0 : 1 + random.Next(2);
        for (var group = 0; group < groups; group++)
        {
            writer.WriteStartArray();
            WriteStack(writer, ref random);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStack(Utf8JsonWriter writer, ref DeterministicRandom random)
    {
        writer.WriteStartObject();
        writer.WriteString("stack_name", random.Pick(Services));
        writer.WriteStartArray("services");
        var services = 1 + random.Next(2);
        for (var i = 0; i < services; i++)
            WriteService(writer, ref random);
        writer.WriteEndArray();
        writer.WriteNull("metadata");
        writer.WriteBoolean("is_deployed", true);
        writer.WriteString("status", "RUNNING");
        writer.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter writer, ref DeterministicRandom random)
    {
        var name = random.Pick(Services);
        var created = Vocabulary.Instant(ref random).ToUnixTimeSeconds();
        writer.WriteStartObject();
        writer.WriteNumber("created", created);
        writer.WriteNumber("updated", created + random.Next(90 * 24 * 3600));
        writer.WriteString("service_name", name);
        writer.WriteString("state", "DEPLOYED");
        writer.WriteString("status", "RUNNING");
        writer.WriteStartArray("domains");
        if (random.Chance(40))
            writer.WriteStringValue($"{name}.kodo.spocktest.example.com");
        writer.WriteEndArray();
        writer.WriteStartObject("image");
        writer.WriteString("name", "spocktest/" + name);
        writer.WriteString("tag", "latest");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
