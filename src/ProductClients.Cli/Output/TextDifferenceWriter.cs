using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints one line for each added or removed product and one for each changed field, which suits
/// <c>grep</c>.</summary>
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
