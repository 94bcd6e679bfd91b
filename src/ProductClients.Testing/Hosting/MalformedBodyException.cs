using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The error for a body that a handler cannot read as JSON.</summary>
internal sealed class MalformedBodyException(JsonException inner)
    : JsonException("must be valid JSON of the expected type: " + inner.Message, inner);
