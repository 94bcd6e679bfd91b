using System.Text.Json;

namespace ProductClients.Cli.Comparison;

/// <summary>Finds ignored fields that no product has, such as a misspelled one.</summary>
internal sealed class IgnoredFields(IReadOnlyList<string> fields)
{
    private readonly List<string> _unseen = [.. fields];

    /// <summary>Gets the fields that no product has had so far.</summary>
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
