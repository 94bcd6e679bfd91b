using System.Text.Json;

namespace ProductClients.Cli.Comparison;

/// <summary>A field whose value changed. A value is <see langword="null"/> where the field is absent.</summary>
internal sealed record FieldChange(string Field, JsonElement? Old, JsonElement? New);
