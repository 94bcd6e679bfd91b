using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ProductClients.RefitPolyfill.Emitting;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A string as C# writes it.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        // Not the machine's line end: the output is the same everywhere.
        _text.Append('\n');
        return this;
    }

    public SourceWriter Open(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter Close(string tail = "")
    {
        _depth--;
        return Line("}" + tail);
    }

    /// <summary>A deeper line that goes on with the one before.</summary>
    public SourceWriter Continue(string text)
    {
        _depth++;
        Line(text);
        _depth--;
        return this;
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);
}
