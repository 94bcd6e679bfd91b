using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using ProductClients.Diagnostics;
using ProductClients.Tests.Docs;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Diagnostics;

/// <summary>The tables in docs/observability.md and SECURITY.md agree with the code.</summary>
public class DocumentationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public void Every_log_message_is_in_the_table_with_its_id_level_and_category()
    {
        var messages = typeof(ListingEvents).Assembly.GetTypes()
            .Where(static type => type.Name.EndsWith("Events", StringComparison.Ordinal))
            .SelectMany(
                static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(static method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(static pair => pair.Message is not null)
            .Select(static pair =>
                $"{pair.Message!.EventId} {pair.Method.Name} {pair.Message.Level} {CategoryOf(pair.Method)}");

        var rows = Regex.Matches(
                Read("observability.md"),
                @"^\| (?<id>\d+) \| `(?<name>\w+)` \| (?<level>\w+) \| `(?<category>[\w.]+)` \|",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                Limit)
            .Select(static row => row.Groups)
            .Select(static row => $"{row["id"]} {row["name"]} {row["level"]} {row["category"]}");

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
            typeof(Tags).GetFields(BindingFlags.Static | BindingFlags.Public).Select(
                static field => (string)field.GetRawConstantValue()!),
            tag => Assert.Contains($"`{tag}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_of_the_security_page_names_only_existing_tests()
    {
        var rows = Read("SECURITY.md").Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal)
                && !line.StartsWith("| promise |", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, static row =>
        {
            var tests = row.Split('|')[2];
            Assert.Matches("^( (`[^`]+`),?)+( of the tool)? $", tests);
            Assert.All(
                tests.Split('`').Where(static (_, i) => i % 2 == 1),
                static name => Assert.Contains(name, NamedTests.All));
        });
    }

    private static string CategoryOf(MethodInfo method) =>
        (string)method.DeclaringType!.GetField("Category")!.GetRawConstantValue()!;

    private static string Read(string name) => Encoding.UTF8.GetString(Resources.Read("Docs/" + name));
}
