using System.Text.Json;

namespace ProductClients.Http;

/// <summary>The documented form of a success response, by which it is told from an error.</summary>
/// <param name="Property">The path of a property that every response has, such as <c>page.items</c>;
/// <see langword="null"/> if the response is an array.</param>
/// <param name="IsNullEmpty">Whether <c>null</c> is an array without products.</param>
internal sealed record ResponseForm(string? Property, bool IsNullEmpty = false)
{
    private readonly string[] _path = Property?.Split('.') ?? [];

    /// <summary>Returns whether the property has a value. Reads the body only up to it.</summary>
    public bool Matches(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(ByteOrderMark.Skip(body));
        try
        {
            reader.Read();
            return Find(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // A name with an invalid escape, such as a lone \ud800, cannot be compared.
            return false;
        }
    }

    private bool Find(ref Utf8JsonReader reader)
    {
        foreach (var name in _path)
        {
            if (reader.TokenType != JsonTokenType.StartObject || !FindProperty(ref reader, name))
            {
                return false;
            }
        }

        return reader.TokenType != JsonTokenType.Null;
    }

    // Leaves the reader at the value.
    private static bool FindProperty(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(name);
            reader.Read();
            if (isFound)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
