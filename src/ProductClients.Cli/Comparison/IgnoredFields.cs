using System.Text.Json;

namespace ProductClients.Cli.Comparison;

/// <summary>Notices a field to ignore that no product has: a misspelt one would ignore nothing.</summary>
internal sealed class IgnoredFields(IReadOnlyList<string> fields)
{
    private readonly List<string> _unseen = [.. fields];

    /// <summary>Gets the fields that no product had so far.</summary>
    public IReadOnlyList<string> Unseen => _unseen;

    public void Observe(JsonElement product)
    {
        for (var i = _unseen.Count - 1; i >= 0; i--)
        {
            var top = _unseen[i].IndexOfAny(['.', '[']);
            if (top == 0 || product.TryGetProperty(top < 0 ? _unseen[i] : _unseen[i][..top], out _))
            {
                _unseen.RemoveAt(i);
            }
        }
    }
}
