using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Architecture;

/// <summary>Each concept has one word, in code, comments, messages and pages.</summary>
public sealed partial class VocabularyTests
{
    // Each retired word, and its replacement.
    private static readonly (string Retired, string Use)[] Retired =
    [
        ("provider", "vendor, or registration"),
        ("answer", "response"),
        ("refusal", "error response, or rejection"),
        ("whole", "complete, entire or all"),
        ("repeat", "retry, if a request is sent again"),
        ("repetition", "retry"),
        ("in the open", "plaintext HTTP"),
    ];

    // Where a retired word stays, with the reason.
    private static readonly string[] Allowed =
    [
        "IServiceProvider", "ServiceProvider", "serviceProvider", "BuildServiceProvider", // Microsoft.Extensions
        "TimeProvider", "timeProvider", "UseTimeProvider", "FakeTimeProvider", "FixedTimeProvider",
        "ManualTimeProvider",
        "ILoggerProvider", "AddProvider", "ClearProviders", // logging
        "IConfigurationProvider", "ConfigurationProvider", "?.Providers", // Microsoft.Extensions.Configuration
        "ICustomAttributeProvider", "attributeProvider", "attribute provider", // Refit hands these to a formatter
        "IFormatProvider", "provider:", // a parameter of TryFormat and Parse
        "CodePagesEncodingProvider", // System.Text
        "AddColumnProvider", "DefaultColumnProviders", // BenchmarkDotNet
        "Enumerable.Repeat", "string repeated", "(repeated,", "repeated.Length", // the same text several times
        "RepeatedPage", "RepeatsAPage", "Repeated_page",
        "pages repeat", "pages that repeat", "repeats the page", // a page that the vendor sends twice
        "RepeatedKeys", "repeats its key", "repeats the key", "repeated key", "Repeated_key",
        "repeated_key", "repeated parameter", "Repeated parameter", "repeated_parameter", "Repeated_parameter",
        "repeated value", "repeated_port", // a part of a request that stands there twice
        "repeats the product", // a line of a file
        "may repeat what", "vendor repeats a", "repeat a secret", "gateway repeats", // sent back by the vendor
        "Randomness.Repeat", "string Repeat =>", // how to run a random test again
    ];

    public static TheoryData<string> Words => [.. Retired.Select(static word => word.Retired)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Retired_word_is_not_used(string word)
    {
        var use = Retired.Single(entry => entry.Retired == word).Use;

        var found = Files().SelectMany(file => Lines(file.Text)
            .Where(line => Uses(line.Text, word))
            .Select(line => $"{file.Name}:{line.Number}: replace '{word}' with {use}: {line.Text.Trim()}"));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Source/src/ProductClients/Product.cs")]
    [InlineData("Source/src/ProductClients.Cli/Program.cs")]
    [InlineData("Source/tests/ProductClients.Testing.Tests/Hosting/JournalTests.cs")]
    [InlineData("Source/more/Quickstart/Program.cs")]
    [InlineData("Source/pages/vendors/ncp.md")]
    [InlineData("Source/pages/README.md")]
    public void Source_file_is_read(string name) =>
        Assert.Contains(Files(), file => file.Name.Replace('\\', '/') == name);

    [Theory]
    [InlineData("public string Provider { get; }", true)]
    [InlineData("// each provider by itself", true)]
    [InlineData("public void A_provider_is_listed()", true)]
    [InlineData("var providers = 3;", true)]
    [InlineData("IServiceProvider serviceProvider, TimeProvider timeProvider", false)]
    public void Word_is_found_in_identifiers_comments_and_test_names(string line, bool isFound) =>
        Assert.Equal(isFound, Uses(line, "provider"));

    private static bool Uses(string line, string word)
    {
        var rest = Allowed.Aggregate(line, static (text, name) => text.Replace(name, "", StringComparison.Ordinal));
        return rest.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(int Number, string Text)> Lines(string text) =>
        text.Split('\n').Select(static (line, index) => (index + 1, line));

    // The changelog names what was renamed, and this file names the words.
    private static IEnumerable<(string Name, string Text)> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => SourceFile().IsMatch(name))
            .Where(static name => !name.EndsWith("CHANGELOG.md", StringComparison.Ordinal)
                && !name.EndsWith("VocabularyTests.cs", StringComparison.Ordinal))
            .Select(static name => (name, Encoding.UTF8.GetString(Resources.Read(name))));

    [GeneratedRegex(@"^Source/.+\.(cs|md)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SourceFile();
}
