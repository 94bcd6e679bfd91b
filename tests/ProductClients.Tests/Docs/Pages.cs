using System.Reflection;
using System.Text;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Docs;

/// <summary>The pages of the repository: <c>docs/**/*.md</c> and those at its root.</summary>
internal static class Pages
{
    private const string Prefix = "Source/pages/";

    /// <summary>Gets the path of every page, from the root of the repository.</summary>
    public static IReadOnlyDictionary<string, string> Resource { get; } =
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(
                static name => PathOf(name[Prefix.Length..].Replace('\\', '/')),
                static name => name,
                StringComparer.Ordinal);

    /// <summary>Returns the text of a page, with line feeds.</summary>
    public static string Read(string path) =>
        Encoding.UTF8.GetString(Resources.Read(Resource[path])).ReplaceLineEndings("\n");

    // The names of the resources do not say which pages are at the root: those are in capitals.
    private static string PathOf(string name) =>
        name.Split('.')[0].All(char.IsUpper) ? name : $"docs/{name}";
}
