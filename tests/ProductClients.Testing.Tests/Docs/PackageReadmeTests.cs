using System.Reflection;

namespace ProductClients.Testing.Tests.Docs;

/// <summary>Compares the test in the README of the package with the compiled one in PackageReadmeCode.cs.</summary>
public sealed class PackageReadmeTests
{
    [Fact]
    public void Readme_shows_the_compiled_test()
    {
        var code = Resource("PackageReadmeCode.cs");
        var shown = code[(code.IndexOf("\nusing ", StringComparison.Ordinal) + 1)..];

        Assert.Contains(
            $"```csharp\n{shown}```",
            Resource("package-README.md"),
            StringComparison.Ordinal);
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
