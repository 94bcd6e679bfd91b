using System.Globalization;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Writes products with every field of the schema on the vendor's page.</summary>
internal sealed class LicenseSpringProductGenerator(int seed) : ProductGenerator(seed)
{
    private static readonly string[] LicenseTypes = ["perpetual", "time-limited", "consumption", "subscription"];

    private static readonly string?[] Durations = ["", null, "5d", "2m", "3y"];

    protected override void WriteProduct(Utf8JsonWriter writer, int ordinal, ref DeterministicRandom random)
    {
        var created = Vocabulary.Instant(ref random);
        var licenseType = random.Pick(LicenseTypes);
        writer.WriteStartObject();
        writer.WriteString("created_at", Milliseconds(created));
        writer.WriteString("updated_at", Milliseconds(created.AddSeconds(random.Next(90 * 24 * 3600))));
        // Some ids are larger than 2^53, since ids have 64 bits.
        writer.WriteNumber("id", (ordinal % 5 == 4 ? 9_000_000_000_000_000_000L : 1_689_416_595_000_000L) + ordinal);
        writer.WriteString("product_name", Vocabulary.Name(ordinal, ref random));
        writer.WriteString("short_code", "p" + ordinal.ToString(CultureInfo.InvariantCulture));
        writer.WriteBoolean("active", random.Chance(80));
        writer.WriteString("valid_duration", random.Pick(Durations));
        writer.WriteNumber("trial_days", random.Next(60));
        writer.WriteNumber("max_activations", 1 + random.Next(5));
        writer.WriteBoolean("hardware_id_required", random.Chance(50));
        writer.WriteBoolean("is_upgrade", value: false);
        writer.WriteNumber("company_id", 276);
        writer.WriteBoolean("allow_trial", random.Chance(50));
        writer.WriteBoolean("enable_maintenance_period", value: false);
        writer.WriteNumber("floating_users", 0);
        writer.WriteBoolean("is_floating", value: false);
        writer.WriteBoolean("is_node_locked", value: true);
        writer.WriteBoolean("is_user_locked", value: false);
        writer.WriteString("maintenance_duration", random.Pick(Durations));
        writer.WriteString("subscription_duration", random.Pick(Durations));
        writer.WriteString("default_license_type", licenseType);
        writer.WriteNumber("max_consumptions", 1);
        writer.WriteString("authorization_method", random.Chance(50) ? "license-key" : "user");
        writer.WriteBoolean("prevent_vm", value: false);
        writer.WriteBoolean("allow_overages", value: false);
        writer.WriteNull("consumption_period");
        writer.WriteNumber("max_overages", 0);
        writer.WriteBoolean("reset_consumption", value: false);
        writer.WriteBoolean("is_archived", random.Chance(15));
        writer.WriteBoolean("is_floating_cloud", value: false);
        writer.WriteNumber("floating_timeout", 120);
        writer.WriteBoolean("is_bundle", value: false);
        writer.WriteStartObject("metadata");
        writer.WriteEndObject();
        WriteFeatures(writer, ref random);
        writer.WriteEndObject();
    }

    private static void WriteFeatures(Utf8JsonWriter writer, ref DeterministicRandom random)
    {
        writer.WriteStartArray("features");
        var count = random.Next(3);
        for (var i = 0; i < count; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", 500 + i);
            writer.WriteString("code", random.Hex(4));
            writer.WriteString("feature_type", random.Chance(50) ? "activation" : "consumption");
            writer.WriteNumber("max_consumption", 1);
            writer.WriteStartObject("metadata");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Milliseconds(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
