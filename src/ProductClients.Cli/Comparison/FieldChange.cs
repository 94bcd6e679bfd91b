using System.Text.Json;

namespace ProductClients.Cli.Comparison;

/// <summary>A field with another value; one that is absent is <see langword="null"/>.</summary>
internal sealed record FieldChange(string Field, JsonElement? Old, JsonElement? New);
