namespace ProductClients.Cli.Tests;

public class ListQueryTests
{
    [Fact]
    public async Task List_without_a_name_lists_every_registration()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            vendors.Emulators.ToDictionary(static vendor => vendor.Name, static vendor => vendor.Products.Count),
            result.NdJson.GroupBy(static product => product.GetProperty("registration").GetString()!)
                .ToDictionary(static group => group.Key, static group => group.Count()));
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Names_select_registrations_ignoring_case()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "NCP", "scp", "--format", "ndjson");
        Assert.Equal(
            ["ncp", "scp"],
            result.NdJson.Select(static product => product.GetProperty("registration").GetString()).Distinct().Order());
        Assert.Empty(vendors.Emulators.Huawei.Requests);
    }

    [Fact]
    public async Task Take_counts_over_all_registrations_and_exits_with_0()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--take", "3", "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(3, result.NdJson.Count);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Page_size_is_sent_to_the_vendor()
    {
        await using var vendors = await Vendors.StartAsync();
        await vendors.Tool.RunAsync("list", "ncp", "--page-size", "50");
        Assert.All(vendors.Emulators.Ncp.Requests, static request => Assert.Equal("50", request.Query("limit")));
        Assert.Equal(2, vendors.Emulators.Ncp.Requests.Count);
    }

    [Theory]
    [InlineData("--name", "한글 이름")]
    [InlineData("--name-contains", "글 이")]
    [InlineData("--id", "ID")]
    [InlineData("--tag", "TAG")]
    public async Task Filter_keeps_only_matching_products(string option, string value)
    {
        await using var vendors = await Vendors.StartAsync(static options => options.Huawei.ProductCount = 0);
        vendors.Emulators.Huawei.Products.Add(
            """{ "product_id": "ID", "name": "한글 이름", "state": "ACTIVED", "tags": ["TAG"] }""");
        vendors.Emulators.Huawei.Products.Add("""{ "product_id": "2", "name": "other", "state": "BLOCK" }""");
        var result = await vendors.Tool.RunAsync("list", "huawei", option, value, "--format", "ndjson");
        Assert.Equal("ID", Assert.Single(result.NdJson).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Id_can_be_given_several_times()
    {
        await using var vendors = await WithThreeProductsAsync();
        var result = await vendors.Tool.RunAsync(
            "list", "huawei", "--id", "3", "--id", "1", "--id", "x", "--format", "ndjson");
        Assert.Equal(["1", "3"], result.NdJson.Select(static product => product.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Category_filter_keeps_only_products_of_the_category()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "scp", "--category", "NETWORKING", "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        Assert.NotEmpty(result.NdJson);
        Assert.All(
            result.NdJson, static product => Assert.Equal("NETWORKING", product.GetProperty("category").GetString()));
    }

    [Theory]
    [InlineData("--created-from", "2024-02-02", "23")]
    [InlineData("--created-to", "2024-02-02", "12")]
    [InlineData("--updated-from", "2024-03-01T12:00:01Z", "12")]
    [InlineData("--updated-to", "2024-03-01T21:00:00+09:00", "3")]
    [InlineData("--created-from", "0001-01-01", "123")]
    [InlineData("--updated-to", "9999-12-31", "123")]
    public async Task Time_filter_includes_its_bounds(string option, string time, string ids)
    {
        await using var vendors = await WithThreeProductsAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", option, time, "--format", "ndjson");
        Assert.Equal(ids, string.Concat(result.NdJson.Select(static p => p.GetProperty("id").GetString()).Order()));
    }

    [Theory]
    [InlineData("created:asc", "123")]
    [InlineData("created:desc", "321")]
    [InlineData("updated:asc", "321")]
    [InlineData("updated:desc", "123")]
    [InlineData("name:asc", "213")]
    [InlineData("NAME:DESC", "312")]
    public async Task Sort_option_orders_the_products(string order, string ids)
    {
        await using var vendors = await WithThreeProductsAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "--sort", order, "--format", "ndjson");
        Assert.Equal(ids, string.Concat(result.NdJson.Select(static p => p.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task Status_can_be_given_several_times_ignoring_case()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync(
            "list", "huawei", "--status", "pending", "--status", "BLOCKED", "--format", "ndjson");
        Assert.Equal(
            ["Blocked", "Pending"],
            result.NdJson.Select(static product => product.GetProperty("status").GetString()).Distinct().Order());
    }

    [Fact]
    public async Task Date_without_a_time_includes_the_entire_day()
    {
        await using var vendors = await Vendors.StartAsync(static options => options.Huawei.ProductCount = 0);
        string[] times =
            ["2024-01-30T23:59:59Z", "2024-01-31T00:00:00Z", "2024-01-31T23:59:59Z", "2024-02-01T00:00:00Z"];
        foreach (var time in times)
        {
            vendors.Emulators.Huawei.Products.Add(
                $$"""{ "product_id": "{{time}}", "name": "n", "state": "ACTIVED", "create_time": "{{time}}" }""");
        }

        var result = await vendors.Tool.RunAsync(
            "list", "huawei", "--created-from", "2024-01-31", "--created-to", "2024-01-31", "--format", "ndjson");
        Assert.Equal(
            ["2024-01-31T00:00:00Z", "2024-01-31T23:59:59Z"],
            result.NdJson.Select(static product => product.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Sort_option_orders_the_products_of_all_registrations()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--sort", "updated:desc", "--format", "ndjson");
        var times = result.NdJson.Select(static product => product.GetProperty("updatedAt").GetString())
            .TakeWhile(static time => time is not null).ToArray();
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.True(times.Length > 100);
    }

    [Fact]
    public async Task Sort_key_that_a_vendor_does_not_have_is_reported()
    {
        const string Note = "Ncp has no creation time; its products come last";
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "ncp", "--sort", "created:asc", "--report", "r.json");
        Assert.Equal((0, $"ncp: {Note}"), (result.ExitCode, Assert.Single(result.ErrorLines)));
        var registration = vendors.Tool.ReadJson("r.json").GetProperty("registrations")[0];
        Assert.Equal(Note, registration.GetProperty("notes")[0].GetString());
    }

    [Fact]
    public async Task Registration_without_the_field_is_skipped_with_a_reason()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "ncp", "--tag", "x");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("ncp (Ncp): skipped: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(vendors.Emulators.Ncp.Requests);
    }

    [Fact]
    public async Task Embedded_lists_without_a_configuration()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--embedded", "qiniu", "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(12, result.NdJson.Count);
    }

    private static async Task<Vendors> WithThreeProductsAsync()
    {
        var vendors = await Vendors.StartAsync(static options => options.Huawei.ProductCount = 0);
        (string Id, string Name, string Updated)[] products =
        [
            ("1", "b", "2024-03-03T12:00:00Z"),
            ("2", "a", "2024-03-02T12:00:00Z"),
            ("3", "c", "2024-03-01T12:00:00Z"),
        ];
        foreach (var (id, name, updated) in products)
        {
            vendors.Emulators.Huawei.Products.Add($$"""
                { "product_id": "{{id}}", "name": "{{name}}", "state": "ACTIVED",
                  "create_time": "2024-02-0{{id}}T12:00:00Z", "update_time": "{{updated}}" }
                """);
        }

        return vendors;
    }
}
