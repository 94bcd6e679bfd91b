using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace ProductClients.Caching.Tests.Docs;

/// <summary>The tables and the code of docs/caching.md agree with the code.</summary>
public sealed class CachingPageTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("caching.md")]
    [InlineData("package-README.md")]
    public void Code_of_a_page_is_compiled(string page)
    {
        var blocks = Regex.Matches(
            Read(page), "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Limit);

        Assert.NotEmpty(blocks);
        Assert.All(blocks, static block => Assert.Contains(
            Unindented(block.Groups["code"].Value), Unindented(Read("CachingCode.cs")), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_log_message_is_in_the_table_with_its_id_and_level()
    {
        var messages = typeof(CachingEvents).GetMethods()
            .Select(static method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(static pair => pair.Message is not null)
            .Select(static pair =>
                $"{pair.Message!.EventId} {pair.Method.Name} {pair.Message.Level} {CachingEvents.Category}");

        var rows = Rows(@"^\| (?<a>\d+) \| `(?<b>\w+)` \| (?<c>\w+) \| `(?<d>[\w.]+)` \|");

        Assert.Equal(messages.Order(), rows.Order());
    }

    [Fact]
    public void Every_instrument_is_in_the_table_with_its_kind_and_unit()
    {
        var instruments = typeof(CachingTelemetry).GetProperties()
            .Select(static property => property.GetValue(null)).OfType<Instrument>()
            .Select(static instrument =>
                $"{instrument.Name} {(instrument is Counter<long> ? "counter" : "histogram")} {instrument.Unit}");

        var rows = Rows(@"^\| `(?<a>productclients\.cache\.[\w.]+)` \| (?<b>counter|histogram) \| `(?<c>[^`]+)` \|");

        Assert.Equal(instruments.Order(), rows.Order());
    }

    [Fact]
    public void Every_option_is_in_the_table() => Assert.All(
        typeof(ProductCachingOptions).GetProperties(),
        static option => Assert.Contains($"`{option.Name}", Read("caching.md"), StringComparison.Ordinal));

    private static IEnumerable<string> Rows(string pattern) =>
        Regex.Matches(Read("caching.md"), pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, Limit)
            .Select(static row => string.Join(' ', row.Groups.Values.Skip(1).Select(static group => group.Value)));

    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(static line => line.Trim()));

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
