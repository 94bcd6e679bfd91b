using System.Text.Json;

namespace ProductClients.Cli.Tests;

internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public IReadOnlyList<JsonElement> NdJson => [.. Lines.Select(static line => JsonDocument.Parse(line).RootElement)];
}
