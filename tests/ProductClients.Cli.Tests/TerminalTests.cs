namespace ProductClients.Cli.Tests;

public class TerminalTests
{
    private const int Limit = 120_000;

    private const string Uuid = "24bad716-87b1-45e5-8912-6102f7693265";

    public static TheoryData<string> Commands =>
    [
        "list --embedded", "list --embedded --format json", "list --embedded --format ndjson",
        "list --embedded --format csv", "list missing --embedded", "list --help", "registrations --embedded",
        "diff old new", "diff old new --format json", "diff old new --format ndjson", "diff old missing",
        "diff bad new", "watch --embedded --once --state s --verbose", "watch --embedded --once",
        "--version", "--help", "nonsense",
    ];

    [Fact(Timeout = Limit)]
    public async Task List_prints_every_id_on_one_line_at_every_width()
    {
        await using var vendors = await WithNamesAsync("한글 이름", "한글 이름", "산업용 제품 목록 관리 시스템");
        for (var width = 1; width <= 200; width++)
        {
            var result = await Cancellable.RunAsync(
                () => OnTerminalAsync(vendors, width, "list", "huawei", "licensespring"),
                TestContext.Current.CancellationToken);
            Assert.Equal(0, result.ExitCode);
            Assert.All(
                ["1000001", Uuid + "0", Uuid + "1"],
                id => Assert.Contains(id, result.Output, StringComparison.Ordinal));
        }
    }

    [Fact(Timeout = Limit)]
    public async Task List_ends_with_a_long_registration_name()
    {
        var name = new string('r', 40);
        await using var vendors = await WithNamesAsync("한글 이름", "한글 이름");
        var registration = Configurations.Of(name, vendors.Emulators.Huawei.Settings);
        foreach (var width in new[] { 20, 40, 60, 80, 100, 120 })
        {
            using var tool = new Tool { IsTerminal = true, Width = width };
            tool.Write("productclients.json", registration);
            var result = await Cancellable.RunAsync(
                () => tool.RunAsync("list"), TestContext.Current.CancellationToken);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains(name, result.Output, StringComparison.Ordinal);
            Assert.Contains(Uuid, result.Output, StringComparison.Ordinal);
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Diff_prints_every_id_on_one_line_at_every_width()
    {
        for (var width = 1; width <= 200; width++)
        {
            using var tool = Files(width);
            var result = await Cancellable.RunAsync(
                () => tool.RunAsync("diff", "old", "new"), TestContext.Current.CancellationToken);
            Assert.Equal(1, result.ExitCode);
            Assert.All([Uuid, "added", "gone"], id => Assert.Contains(id, result.Output, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(100)]
    public async Task Registrations_prints_every_name_and_endpoint_on_one_line(int width)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await OnTerminalAsync(vendors, width, "registrations");
        Assert.All(vendors.Emulators, vendor => Assert.Contains(vendor.Name, result.Output, StringComparison.Ordinal));
        Assert.Contains(
            vendors.Emulators.Ncp.Endpoint.AbsoluteUri, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", true)]
    [InlineData("table", false)]
    [InlineData("csv", true)]
    [InlineData("json", true)]
    [InlineData("json", false)]
    [InlineData("ndjson", true)]
    public async Task Noncharacter_in_a_name_does_not_hide_the_products(string format, bool isTerminal)
    {
        await using var vendors = await WithNamesAsync("x", "a\uFFFFb", "second");
        using var tool = ToolOf(vendors, isTerminal, width: 100);
        var result = await tool.RunAsync("list", "huawei", "--format", format);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("a\\uFFFFb", result.Output, StringComparison.Ordinal);
        Assert.Contains("second", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task Code_points_that_reorder_a_line_are_escaped_on_a_terminal_in_every_format(string format)
    {
        await using var vendors = await WithNamesAsync("x", "a\u202Eb\u2066c");
        var result = await OnTerminalAsync(vendors, 100, "list", "huawei", "--format", format);
        Assert.Contains("a\\u202Eb\\u2066c", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task NO_COLOR_output_has_no_escape_sequence(string command)
    {
        foreach (var width in new[] { 30, 200 })
        {
            using var tool = Files(width, ("NO_COLOR", "1"), ("TERM", "xterm-256color"));
            var result = await tool.RunAsync(command.Split(' '));
            Assert.DoesNotContain('\u001B', result.Output + result.Error);
        }
    }

    private static Tool Files(int width, params (string Name, string Value)[] variables)
    {
        var tool = new Tool { IsTerminal = true, Width = width };
        foreach (var (name, value) in variables)
        {
            tool.Variables[name] = value;
        }

        tool.Write("old", $$"""
            {"registration":"huawei","id":"{{Uuid}}","name":"한글 이름","status":"Active"}
            {"registration":"huawei","id":"gone","name":"a\u001b[1mb"}
            """);
        tool.Write("new", $$"""
            {"registration":"huawei","id":"{{Uuid}}","name":"한글 이름","status":"Blocked"}
            {"registration":"huawei","id":"added","name":"한글 이름"}
            """);
        tool.Write("bad", "\u001b[1m");
        return tool;
    }

    private static async Task<Vendors> WithNamesAsync(string licenseSpring, params string[] huawei)
    {
        var vendors = await Vendors.StartAsync(static options =>
            options.Huawei.ProductCount = options.LicenseSpring.ProductCount = 0);
        vendors.Emulators.LicenseSpring.Products.Add(
            $$"""{ "id": 1000001, "product_name": "{{licenseSpring}}", "short_code": "p", "active": true }""");
        foreach (var (i, name) in huawei.Index())
        {
            vendors.Emulators.Huawei.Products.Add(
                $$"""{ "product_id": "{{Uuid}}{{i}}", "name": "{{name}}", "state": "ACTIVED" }""");
        }

        return vendors;
    }

    private static Tool ToolOf(Vendors vendors, bool isTerminal, int width)
    {
        var tool = new Tool { IsTerminal = isTerminal, Width = width, Variables = { ["NO_COLOR"] = "1" } };
        tool.Write("productclients.json", vendors.Tool.Read("productclients.json"));
        return tool;
    }

    private static async Task<ToolResult> OnTerminalAsync(Vendors vendors, int width, params string[] command)
    {
        using var tool = ToolOf(vendors, isTerminal: true, width);
        return await tool.RunAsync(command);
    }
}
