using System.Text;
using System.Text.Json;

namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool in this process with its own working directory and environment variables.</summary>
internal sealed class Tool : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("productclients-");

    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    public bool IsTerminal { get; init; }

    /// <summary>Gets the width of the terminal, in columns.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Sets the text of the standard input.</summary>
    public string Input
    {
        init => OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Gets the standard output of a command that writes bytes.</summary>
    public Stream OutputStream { get; init; } = new MemoryStream();

    public Func<Stream> OpenInput { get; init; } = static () => Stream.Null;

    /// <summary>Writes a file into the working directory and returns its name.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return name;
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return name;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public JsonElement ReadJson(string name) => JsonDocument.Parse(Read(name)).RootElement;

    public bool Has(string name) => File.Exists(PathOf(name));

    public Task<ToolResult> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<ToolResult> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var bytes = OutputStream as MemoryStream;
        bytes?.SetLength(0);
        var exitCode = await RunAsync(args, output, error, cancellationToken);
        return new ToolResult(
            exitCode, output + Encoding.UTF8.GetString(bytes?.ToArray() ?? []), error.ToString());
    }

    public Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        App.RunAsync(
            args,
            output,
            error,
            new AppEnvironment
            {
                WorkingDirectory = _directory.FullName,
                Variables = Variables,
                OpenInput = OpenInput,
                OpenStandardStream = _ => OutputStream,
                OutputIsTerminal = IsTerminal,
                TerminalWidth = Width,
            },
            cancellationToken);

    public void Dispose() => _directory.Delete(recursive: true);

    public string PathOf(string name) => Path.Combine(_directory.FullName, name);
}
