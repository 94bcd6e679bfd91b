using System.Text.RegularExpressions;

namespace ProductClients.Cli.Tests;

public class AwkwardNameTests
{
    private const string Report = "r.json";

    private static readonly string[] UnusualNames = ["한글 이름", "a+b &c=d", "100% legal?", "x/y;z"];

    public static TheoryData<string, string> CulturesAndFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var culture in Cultures.Unusual.Prepend(""))
            {
                foreach (var format in new[] { "table", "json", "ndjson", "csv" })
                {
                    data.Add(culture, format);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(CulturesAndFormats))]
    public async Task List_prints_unusual_names_the_same_under_every_culture(string culture, string format)
    {
        await using var vendors = await Vendors.StartAsync();
        string[] command = ["list", "--format", format, "--sort", "updated:asc", "--timeout", "59.5"];
        var expected = await Cultures.UnderAsync("", () => vendors.Tool.RunAsync(command));

        var result = await Cultures.UnderAsync(culture, () => vendors.Tool.RunAsync(command));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(expected, result);
        Assert.All(UnusualNames, name => Assert.Contains(name, result.Output, StringComparison.Ordinal));
        Assert.All(
            vendors.Emulators,
            static vendor => Assert.All(vendor.Requests, static request => Assert.Null(request.Rejection)));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public async Task Output_of_sign_and_report_is_the_same_under_every_culture(string culture)
    {
        await using var vendors = await Vendors.StartAsync();
        string[][] commands =
        [
            ["sign", "HUAWEI", "--url", "https://h.example/v1/x/products", "--at", "2024-01-31T12:00:00Z", "--explain"],
            ["sign", "licensespring", "--url", "https://h.example/", "--at", "2024-01-31T12:00:00Z", "--explain"],
            ["list", "INVALID", "--timeout", "1.5"],
            ["list", "ncp", "--created-to", "2024-01-31", "--status", "INACTIVE", "--report", Report],
            ["list", "huawei", "--created-to", "2030-01-31", "--name-contains", "a", "--report", Report],
        ];
        foreach (var command in commands)
        {
            Assert.Equal(await RunAsync(vendors.Tool, "", command), await RunAsync(vendors.Tool, culture, command));
        }

        Assert.True(vendors.Tool.Has(Report));
    }

    [Theory]
    [InlineData("한글 이름")]
    [InlineData("a+b &c=d")]
    [InlineData("100% legal?")]
    [InlineData("x/y;z")]
    public async Task Name_filter_finds_a_product_with_an_unusual_name(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "--name", name, "--format", "ndjson");
        Assert.Equal(0, result.ExitCode);
        Assert.All(result.NdJson, product => Assert.Equal(name, product.GetProperty("name").GetString()));
        Assert.NotEmpty(result.NdJson);
    }

    // Two reports differ only in the duration.
    private static async Task<(ToolResult Result, string? Report)> RunAsync(Tool tool, string culture, string[] command)
    {
        var result = await Cultures.UnderAsync(culture, () => tool.RunAsync(command));
        return (result, command.Contains(Report) ? WithoutDuration(tool.Read(Report)) : null);
    }

    private static string WithoutDuration(string report) => Regex.Replace(
        report,
        @"""duration"": ""\d\d:\d\d:\d\d(\.\d{7})?""",
        "",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));
}
