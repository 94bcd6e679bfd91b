namespace ProductClients.Cli.Tests;

public class DiffTests
{
    private const string Meeting =
        """{"registration":"huawei","id":"m","name":"Meeting","status":"Active","tags":["a"]}""";

    private const string UnusualName =
        """{"registration":"ncp","id":"x/y;z","name":"한글 이름","status":"Active","tags":[]}""";

    [Fact]
    public async Task Equal_products_in_another_order_are_no_difference()
    {
        var result = await DiffAsync($"{Meeting}\n{UnusualName}\n", $"{UnusualName}\n{Meeting}");
        Assert.Equal(new ToolResult(0, "", ""), result);
    }

    [Fact]
    public async Task Each_added_or_removed_product_has_a_line() => Assert.Equal(
        new ToolResult(1, "+ ncp/x/y;z 한글 이름\n- huawei/m Meeting\n", ""),
        await DiffAsync(Meeting, UnusualName));

    [Fact]
    public async Task Each_changed_field_has_a_line_with_both_values()
    {
        var changed = """{"registration":"huawei","id":"m","name":"Meeting","status":"Blocked","tags":["a","b"]}""";
        var result = await DiffAsync(Meeting, changed);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            ["~ huawei/m Meeting status: Active → Blocked", """~ huawei/m Meeting tags: ["a"] → ["a","b"]"""],
            result.Lines);
    }

    [Fact]
    public async Task Same_id_in_two_registrations_is_two_products()
    {
        var other = Meeting.Replace("huawei", "huawei_cn", StringComparison.Ordinal);
        Assert.Equal("+ huawei_cn/m Meeting\n", (await DiffAsync(Meeting, $"{Meeting}\n{other}")).Output);
    }

    [Theory]
    [InlineData("""{"id":"m","registration":"huawei","tags":["a"],"status":"Active","name":"Meeting"}""")]
    [InlineData("""
        { "registration": "huawei", "id": "\u006d", "name": "Meeting", "status": "Active", "tags": [ "a" ] }
        """)]
    [InlineData("""
        {"registration":"huawei","id":"m","name":"Meeting","status":"Active","tags":["a"],"category":null}
        """)]
    public async Task Property_order_value_notation_and_absent_null_are_no_difference(string other)
    {
        Assert.Equal(0, (await DiffAsync(Meeting, other)).ExitCode);
        Assert.Equal(0, (await DiffAsync(other, Meeting)).ExitCode);
    }

    [Fact]
    public async Task Portable_fields_are_compared_as_the_library_does()
    {
        const string Old = """
            {"registration":"p","id":"i","name":"n","tags":[],"createdAt":"2026-01-31T12:00:00Z","native":{"a":1}}
            """;
        const string Same = """
            {"registration":"p","id":"i","name":"n","tags":null,"createdAt":"2026-01-31T21:00+09:00","native":{"a":1}}
            """;

        Assert.Equal(new ToolResult(0, "", ""), await DiffAsync(Old, Same));
        Assert.Equal(
            "~ p/i n native.a: 1 → 2\n~ p/i n updatedAt: null → 2026-01-31T12:00:00Z\n",
            (await DiffAsync(Old, Same.Replace(
                "{\"a\":1}", "{\"a\":2},\"updatedAt\":\"2026-01-31T12:00:00Z\"", StringComparison.Ordinal))).Output);
    }

    [Theory]
    [InlineData("""{"b":1,"a":{"x":1.0}}""", "")]
    [InlineData("""{"a":{"x":2},"b":1}""", "native.a.x: 1 → 2")]
    [InlineData("""{"a":{"x":1,"y z":true},"b":1}""", "native.a[\"y z\"]: null → true")]
    [InlineData("""{"a":{"x":1}}""", "native.b: 1 → null")]
    [InlineData("""{"a":7,"b":1}""", "native.a: {\"x\":1} → 7")]
    public async Task Native_fields_are_compared_by_structure_and_reported_by_path(string native, string change)
    {
        var result = await DiffAsync(WithNative("""{"a":{"x":1},"b":1}"""), WithNative(native));
        Assert.Equal(change.Length == 0 ? "" : $"~ p/i n {change}\n", result.Output);
    }

    [Theory]
    [InlineData("""[{"n":1},{"n":3}]""", "native[1].n: 2 → 3")]
    [InlineData("""[{"n":1}]""", """native: [{"n":1},{"n":2}] → [{"n":1}]""")]
    public async Task Lists_of_objects_are_compared_by_item_when_their_length_is_equal(string native, string change) =>
        Assert.Equal(
            $"~ p/i n {change}\n",
            (await DiffAsync(WithNative("""[{"n":1},{"n":2}]"""), WithNative(native))).Output);

    [Theory]
    [InlineData("null", "\"null\"", "null → \"null\"")]
    [InlineData("\"\"", "\" a\"", "\"\" → \" a\"")]
    [InlineData("1", "\"1\"", "1 → \"1\"")]
    [InlineData("\"[1]\"", "[1]", "\"[1]\" → [1]")]
    [InlineData("\"a → b\"", "\"c\"", "\"a → b\" → c")]
    [InlineData("\"[draft]\"", "\"2nd\"", "[draft] → 2nd")]
    public async Task String_is_quoted_when_it_could_be_taken_for_another_value(
        string old, string @new, string change) => Assert.Equal(
        $"~ p/i n native: {change}\n", (await DiffAsync(WithNative(old), WithNative(@new))).Output);

    [Theory]
    [InlineData("native", 0)]
    [InlineData("native.a", 0)]
    [InlineData("native.a.x", 0)]
    [InlineData("nat", 1)]
    [InlineData("native.a.xy", 1)]
    [InlineData("NATIVE", 1)]
    public async Task Ignored_field_hides_itself_and_the_fields_below_it(string field, int exitCode)
    {
        var result = await DiffAsync(
            WithNative("""{"a":{"x":1}}"""), WithNative("""{"a":{"x":2}}"""), "--ignore", "status", "--ignore", field);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task Ignored_field_that_no_product_has_is_reported() => Assert.Equal(
        ["--ignore updated_at has no effect: no product has this field. Names are case-sensitive."],
        (await DiffAsync(Meeting, Meeting, "--ignore", "updated_at", "--ignore", "tags")).ErrorLines);

    [Fact]
    public async Task Empty_file_is_a_listing_without_products()
    {
        Assert.Equal("+ huawei/m Meeting\n", (await DiffAsync("", Meeting)).Output);
        Assert.Equal("- huawei/m Meeting\n", (await DiffAsync(Meeting, "")).Output);
        Assert.Equal(0, (await DiffAsync("", "\n")).ExitCode);
    }

    [Theory]
    [InlineData("-", "file")]
    [InlineData("file", "-")]
    public async Task Dash_reads_the_standard_input(string old, string @new)
    {
        using var tool = new Tool { Input = Meeting };
        tool.Write("file", Meeting);
        Assert.Equal(new ToolResult(0, "", ""), await tool.RunAsync("diff", old, @new));
    }

    [Fact]
    public async Task Verbose_prints_the_counts() => Assert.Equal(
        "1 added, 0 removed, 0 changed, 1 unchanged",
        (await DiffAsync(Meeting, $"{Meeting}\n{UnusualName}", "--verbose")).Error.Trim());

    [Fact]
    public async Task Diff_of_two_listings_shows_an_added_product()
    {
        await using var vendors = await Vendors.StartAsync();
        var before = await vendors.Tool.RunAsync("list", "--format", "ndjson");
        vendors.Emulators.Huawei.Products.Add("""{ "product_id": "new", "name": "한글", "state": "ACTIVED" }""");
        var after = await vendors.Tool.RunAsync("list", "--format", "ndjson");
        Assert.Equal("+ huawei/new 한글\n", (await DiffAsync(before.Output, after.Output)).Output);
    }

    private static string WithNative(string native) =>
        $$"""{"registration":"p","id":"i","name":"n","status":"s","native":{{native}}}""";

    private static async Task<ToolResult> DiffAsync(string old, string @new, params string[] options)
    {
        using var tool = new Tool();
        return await tool.RunAsync(
            ["diff", tool.Write("old.ndjson", old), tool.Write("new.ndjson", @new), .. options]);
    }
}
