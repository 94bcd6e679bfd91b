namespace ProductClients.Cli.Tests;

public class DuplicateIdTests
{
    private const string A1 = """{"registration":"p","id":"a","name":"first"}""";
    private const string A2 = """{"registration":"p","id":"a","name":"second"}""";
    private const string B = """{"registration":"p","id":"b","name":"b"}""";

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task List_reports_an_id_that_came_twice_and_prints_both_products(string format)
    {
        await using var vendors = await WithDuplicateIdsAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "licensespring", "--format", format);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "huawei (Huawei): the id 'same' came twice; both products were printed",
                "licensespring (LicenseSpring): 2 products have an id that came before, such as '7'; "
                    + "all products were printed",
            ],
            result.ErrorLines.Order(StringComparer.Ordinal));
        Assert.All(
            ["first", "second", "third"], name => Assert.Contains(name, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_id_in_two_registrations_is_not_reported()
    {
        await using var vendors = await Vendors.StartAsync(static options =>
            options.Huawei.ProductCount = options.LicenseSpring.ProductCount = 0);
        vendors.Emulators.Huawei.Products.Add("""{ "product_id": "7", "name": "n", "state": "ACTIVED" }""");
        vendors.Emulators.LicenseSpring.Products.Add(LicenseSpring("n"));
        Assert.Empty((await vendors.Tool.RunAsync("list", "huawei", "licensespring")).Error);
    }

    [Fact]
    public async Task Diff_accepts_a_listing_with_duplicate_ids()
    {
        await using var vendors = await WithDuplicateIdsAsync();
        string[] list = ["list", "huawei", "licensespring", "--format", "ndjson"];
        var before = await vendors.Tool.RunAsync(list);
        vendors.Emulators.LicenseSpring.Products.Add(LicenseSpring("fourth"));
        var after = await vendors.Tool.RunAsync(list);
        Assert.Equal(new ToolResult(0, "", ""), await DiffAsync(before.Output, before.Output));
        Assert.Equal(
            new ToolResult(1, "+ licensespring/7 fourth\n", ""), await DiffAsync(before.Output, after.Output));
        Assert.Equal(
            new ToolResult(1, "- licensespring/7 fourth\n", ""), await DiffAsync(after.Output, before.Output));
    }

    [Theory]
    [InlineData($"{A1}\n{B}\n{A2}", $"{A1}\n{A2}\n{B}", "")]
    [InlineData(
        $"{A1}\n{A2}",
        $"{A2}\n{A1}",
        "~ p/a second name: first → second\n~ p/a first name: second → first\n")]
    [InlineData(A1, $"{A1}\n{A2}\n{A2}", "+ p/a second\n+ p/a second\n")]
    [InlineData($"{A1}\n{B}\n{A2}\n{A2}", A1, "- p/b b\n- p/a second\n- p/a second\n")]
    [InlineData("", $"{A1}\n{A1}", "+ p/a first\n+ p/a first\n")]
    [InlineData($"{A1}\n{A2}\n{B}", "", "- p/a first\n- p/a second\n- p/b b\n")]
    public async Task Diff_pairs_products_of_one_id_in_order(string old, string @new, string differences)
    {
        var result = await DiffAsync(old, @new);
        Assert.Equal(new ToolResult(differences.Length == 0 ? 0 : 1, differences, ""), result);
    }

    [Fact]
    public async Task Verbose_counts_each_product_of_one_id() => Assert.Equal(
        "1 added, 0 removed, 1 changed, 1 unchanged",
        (await DiffAsync($"{A1}\n{A1}", $"{A1}\n{A2}\n{A2}", "--verbose")).Error.Trim());

    private static async Task<Vendors> WithDuplicateIdsAsync()
    {
        var vendors = await Vendors.StartAsync(static options =>
            options.Huawei.ProductCount = options.LicenseSpring.ProductCount = 0);
        foreach (var name in new[] { "first", "second" })
        {
            vendors.Emulators.Huawei.Products.Add(
                $$"""{ "product_id": "same", "name": "{{name}}", "state": "ACTIVED" }""");
        }

        foreach (var name in new[] { "first", "second", "third" })
        {
            vendors.Emulators.LicenseSpring.Products.Add(LicenseSpring(name));
        }

        return vendors;
    }

    private static string LicenseSpring(string name) =>
        $$"""{ "id": 7, "product_name": "{{name}}", "short_code": "p", "active": true }""";

    private static async Task<ToolResult> DiffAsync(string old, string @new, params string[] options)
    {
        using var tool = new Tool();
        return await tool.RunAsync(
            ["diff", tool.Write("old.ndjson", old), tool.Write("new.ndjson", @new), .. options]);
    }
}
