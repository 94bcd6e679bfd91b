using System.Text;
using System.Text.Json.Nodes;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// Mutates a JSON response as servers, load balancers and attackers do. A seeded generator chooses the mutations: first
/// of the structure, then sometimes of the bytes.
/// </summary>
internal sealed class JsonMutator(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e999", "-1e999", "123456789012345678901234567890", "9223372036854775807",
        "1e-400", "\"\"", "\"text\"", "\"2024-13-45T99:99:99Z\"", "\"\\u0000\\u001b[31m\"", "\"\\ud800\"", "[]", "{}",
        "[[]]", "{\"a\":{}}", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00+14:00\"",
    ];

    public byte[] Mutate(string json)
    {
        var root = JsonNode.Parse(json)!;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            root = MutateStructure(root);
        }

        var text = root.ToJsonString();
        // JsonNode cannot hold the escape of a lone surrogate.
        text = text.Replace("\"LONE\"", "\"\\ud800\"", StringComparison.Ordinal);
        return MutateBytes(Encoding.UTF8.GetBytes(text));
    }

    private JsonNode MutateStructure(JsonNode root)
    {
        var nodes = Inside(root).ToList();
        if (nodes.Count == 0)
        {
            return root;
        }

        var node = nodes[random.Next(nodes.Count)];
        switch (random.Next(6))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                Duplicate(node);
                break;
            case 2:
                Replace(node, Nested(random.Next(2) == 0 ? 40 : 100));
                break;
            case 3 when node.Parent is JsonObject parent:
                Rename(parent, node);
                break;
            default:
                Replace(node, Value());
                break;
        }

        return root;
    }

    private byte[] MutateBytes(byte[] body)
    {
        switch (random.Next(8))
        {
            case 0:
                return body[..random.Next(body.Length)];
            case 1:
                body[random.Next(body.Length)] = (byte)random.Next(256);
                return body;
            case 2:
                body[random.Next(body.Length)] = 0xFF;
                return body;
            case 3:
                return [0xEF, 0xBB, 0xBF, .. body];
            case 4:
                return [.. body, .. Encoding.UTF8.GetBytes(random.Next(2) == 0 ? "garbage" : "\r\n\0[]")];
            default:
                return body;
        }
    }

    private JsonNode? Value()
    {
        var value = Values[random.Next(Values.Length)];
        return value == "\"\\ud800\"" ? JsonValue.Create("LONE") : JsonNode.Parse(value);
    }

    private static JsonNode Nested(int depth) =>
        JsonNode.Parse(
            new string('[', depth) + new string(']', depth),
            documentOptions: new System.Text.Json.JsonDocumentOptions { MaxDepth = 200 })!;

    private static IEnumerable<JsonNode> Inside(JsonNode node)
    {
        var children = node switch
        {
            JsonObject o => o.Select(static pair => pair.Value),
            JsonArray a => a,
            _ => Enumerable.Empty<JsonNode?>(),
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            yield return child;
            foreach (var grandchild in Inside(child))
            {
                yield return grandchild;
            }
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject o)
        {
            o.Remove(node.GetPropertyName());
        }
        else
        {
            ((JsonArray)node.Parent!).Remove(node);
        }
    }

    private static void Duplicate(JsonNode node)
    {
        if (node.Parent is JsonArray array)
        {
            array.Add(node.DeepClone());
        }
        else if (node.Parent is JsonObject o)
        {
            o[node.GetPropertyName() + "2"] = node.DeepClone();
        }
    }

    private static void Rename(JsonObject parent, JsonNode node)
    {
        var name = node.GetPropertyName();
        parent.Remove(name);
        parent[name.ToUpperInvariant()] = node;
    }

    private static void Replace(JsonNode node, JsonNode? value)
    {
        if (node.Parent is JsonObject o)
        {
            o[node.GetPropertyName()] = value;
        }
        else
        {
            ((JsonArray)node.Parent!)[node.GetElementIndex()] = value;
        }
    }
}
