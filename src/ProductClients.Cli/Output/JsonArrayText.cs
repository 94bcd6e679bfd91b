namespace ProductClients.Cli.Output;

/// <summary>Prints a JSON array with one item per line, as items arrive.</summary>
internal sealed class JsonArrayText(TextWriter output)
{
    private string _separator = "\n";

    public void Begin() => output.Write('[');

    public void Write(string item)
    {
        output.Write(_separator);
        output.Write(item);
        _separator = ",\n";
    }

    public void End() => output.Write("\n]\n");
}
