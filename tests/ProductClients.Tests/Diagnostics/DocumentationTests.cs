using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using ProductClients.Diagnostics;

namespace ProductClients.Tests.Diagnostics;

/// <summary>The tables of docs/observability.md and SECURITY.md against the code.</summary>
public class DocumentationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public void Every_log_message_is_in_the_table_with_its_id_level_and_category()
    {
        var messages = typeof(ListingEvents).Assembly.GetTypes()
            .Where(static type => type.Name.EndsWith("Events", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(static method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(static pair => pair.Message is not null)
            .Select(static pair => $"{pair.Message!.EventId} {pair.Method.Name} {pair.Message.Level} {CategoryOf(pair.Method)}");

        var rows = Regex.Matches(
                Read("observability.md"),
                @"^\| (?<id>\d+) \| `(?<name>\w+)` \| (?<level>\w+) \| `(?<category>[\w.]+)` \|",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                Limit)
            .Select(static row => $"{row.Groups["id"]} {row.Groups["name"]} {row.Groups["level"]} {row.Groups["category"]}");

        Assert.Equal(messages.Order(), rows.Order());
    }

    [Fact]
    public void Every_instrument_is_in_the_table_with_its_unit()
    {
        var instruments = typeof(Telemetry).GetProperties()
            .Select(static property => property.GetValue(null)).OfType<Instrument>()
            .Select(static instrument => $"{instrument.Name} {instrument.Unit}");

        var rows = Regex.Matches(
                Read("observability.md"),
                @"^\| `(?<name>productclients\.[\w.]+)` \| (counter|histogram) \| `(?<unit>[^`]+)` \|",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                Limit)
            .Select(static row => $"{row.Groups["name"]} {row.Groups["unit"]}");

        Assert.Equal(instruments.Order(), rows.Order());
    }

    [Fact]
    public void Every_attribute_is_documented()
    {
        var document = Read("observability.md");

        Assert.All(
            typeof(Tags).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!),
            tag => Assert.Contains($"`{tag}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_that_is_said_to_hold_a_promise_exists()
    {
        var tests = typeof(DocumentationTests).Assembly.GetTypes();
        var names = Regex.Matches(
                Read("SECURITY.md"), @"`(?<type>\w+Tests)(\.(?<method>\w+))?`", RegexOptions.ExplicitCapture, Limit)
            .Where(static match => match.Groups["type"].Value != "SecretTests");

        Assert.NotEmpty(names);
        Assert.All(names, match => Assert.Contains(tests, type => type.Name == match.Groups["type"].Value
            && (!match.Groups["method"].Success || type.GetMethod(match.Groups["method"].Value) is not null)));
    }

    private static string CategoryOf(MethodInfo method) =>
        (string)method.DeclaringType!.GetField("Category")!.GetRawConstantValue()!;

    private static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(DocumentationTests).Assembly.GetManifestResourceStream("Docs/" + name)!);
        return reader.ReadToEnd();
    }
}
