using System.Text.Json;

namespace ProductClients.Cli.Tests;

public class ListFormatTests
{
    private static readonly string[] Properties =
    [
        "registration", "vendor", "id", "name", "displayName", "description", "status", "rawStatus", "category", "tags",
        "createdAt", "updatedAt",
    ];

    private const string Product = """
        { "product_id": "p-1", "name": "한글 이름", "description": "a, \"b\"\nc", "state": "ACTIVED",
          "tags": ["t1", "t,2"], "create_time": "2021-09-30T10:43:17Z", "update_time": "2021-10-30T12:30:35.5Z" }
        """;

    [Fact]
    public async Task NDJSON_has_one_product_per_line_with_the_documented_properties()
    {
        await using var vendors = await WithOneProductAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        AssertProduct(Assert.Single(result.NdJson));
        Assert.EndsWith("\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_is_one_array_of_products()
    {
        await using var vendors = await WithOneProductAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "--format", "json");
        AssertProduct(Assert.Single(result.Json.EnumerateArray()));
    }

    [Fact]
    public async Task JSON_without_products_is_an_empty_array()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "--id", "nothing", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Json.EnumerateArray());
    }

    [Fact]
    public async Task CSV_has_a_header_and_quoted_cells()
    {
        await using var vendors = await WithOneProductAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei", "--format", "csv");
        Assert.Equal(
            string.Join(',', Properties) + "\r\n"
            + "huawei,Huawei,p-1,한글 이름,,\"a, \"\"b\"\"\nc\",Active,ACTIVED,,\"[\"\"t1\"\",\"\"t,2\"\"]\","
            + "2021-09-30T10:43:17Z,2021-10-30T12:30:35.5Z\r\n",
            result.Output);
    }

    [Fact]
    public async Task CSV_does_not_change_a_cell_that_looks_like_a_formula()
    {
        await using var vendors = await WithOneProductAsync(
            """{ "product_id": "=1+1", "name": "@x", "state": "ACTIVED" }""");
        var result = await vendors.Tool.RunAsync("list", "huawei", "--format", "csv");
        Assert.Contains("huawei,Huawei,=1+1,@x,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_in_a_pipe_is_plain_text_with_one_product_per_line()
    {
        await using var vendors = await WithOneProductAsync();
        var result = await vendors.Tool.RunAsync("list", "huawei");
        Assert.Equal(2, result.Lines.Length);
        Assert.StartsWith("Registration", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("한글 이름", result.Lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', result.Output);
    }

    [Fact]
    public async Task Table_row_in_a_pipe_is_not_wrapped()
    {
        var name = string.Join(' ', Enumerable.Repeat("word", 200));
        await using var vendors = await WithOneProductAsync(
            $$"""{ "product_id": "p", "name": "{{name}}", "state": "ACTIVED" }""");
        var result = await vendors.Tool.RunAsync("list", "huawei");
        Assert.Equal(2, result.Lines.Length);
        Assert.Contains(name, result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_are_escaped_in_a_table()
    {
        await using var vendors = await WithOneProductAsync(
            """{ "product_id": "p", "name": "red \u001b[31m\n\u202Ehostile [bold]x[/]", "state": "ACTIVED" }""");
        var result = await vendors.Tool.RunAsync("list", "huawei");
        Assert.Contains("red \\u001B[31m\\n\\u202Ehostile [bold]x[/]", result.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task Control_characters_are_escaped_on_a_terminal_in_every_format(string format)
    {
        await using var vendors = await WithOneProductAsync(
            """{ "product_id": "p", "name": "red \u001b[31m\u009b2J", "state": "ACTIVED" }""");
        using var terminal = new Tool { IsTerminal = true };
        terminal.Write("productclients.json", vendors.Tool.Read("productclients.json"));
        var result = await terminal.RunAsync("list", "huawei", "--format", format);
        Assert.Contains("red \\u001B[31m\\u009B2J", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, static c => char.IsControl(c) && c is not ('\r' or '\n'));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task Terminal_output_has_ANSI_sequences_unless_NO_COLOR_is_set(string? noColor, bool isStyled)
    {
        using var tool = new Tool { IsTerminal = true, Variables = { ["NO_COLOR"] = noColor, ["TERM"] = "xterm" } };
        var result = await tool.RunAsync("registrations", "--embedded");
        Assert.Equal(isStyled, result.Output.Contains('\u001B', StringComparison.Ordinal));
        Assert.Contains('╭', result.Output);
    }

    private static async Task<Vendors> WithOneProductAsync(string product = Product)
    {
        var vendors = await Vendors.StartAsync(static options => options.Huawei.ProductCount = 0);
        vendors.Emulators.Huawei.Products.Add(product);
        return vendors;
    }

    private static void AssertProduct(JsonElement product)
    {
        Assert.Equal(Properties, product.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("huawei", product.GetProperty("registration").GetString());
        Assert.Equal("Huawei", product.GetProperty("vendor").GetString());
        Assert.Equal("p-1", product.GetProperty("id").GetString());
        Assert.Equal("한글 이름", product.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, product.GetProperty("displayName").ValueKind);
        Assert.Equal("a, \"b\"\nc", product.GetProperty("description").GetString());
        Assert.Equal("Active", product.GetProperty("status").GetString());
        Assert.Equal("ACTIVED", product.GetProperty("rawStatus").GetString());
        Assert.Equal(JsonValueKind.Null, product.GetProperty("category").ValueKind);
        Assert.Equal(["t1", "t,2"], product.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()));
        Assert.Equal("2021-09-30T10:43:17Z", product.GetProperty("createdAt").GetString());
        Assert.Equal("2021-10-30T12:30:35.5Z", product.GetProperty("updatedAt").GetString());
    }
}
