using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Lines for people and <c>grep</c>: one for each product that came or went, one for each field that changed.
/// </summary>
internal sealed class TextDifferenceWriter(TextWriter output) : IDifferenceWriter
{
    public void Begin()
    {
    }

    public void Write(ProductDifference difference)
    {
        var product = $"{DifferenceText.SignOf(difference.Change)} {difference.Key} {difference.Name}".TrimEnd();
        if (difference.Fields.Count == 0)
        {
            WriteLine(product);
        }

        foreach (var (field, old, @new) in difference.Fields)
        {
            WriteLine($"{product} {field}: {DifferenceText.Of(old)} → {DifferenceText.Of(@new)}");
        }
    }

    public void End()
    {
    }

    private void WriteLine(string line)
    {
        output.Write(VisibleText.Of(line));
        output.Write('\n');
    }
}
