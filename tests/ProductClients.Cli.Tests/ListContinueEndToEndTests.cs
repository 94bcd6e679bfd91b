namespace ProductClients.Cli.Tests;

public class ListContinueEndToEndTests
{
    [Theory]
    [InlineData("huawei")]
    [InlineData("ncp")]
    [InlineData("scp")]
    public async Task List_in_parts_equals_the_complete_list(string name)
    {
        await using var vendors = await Vendors.StartAsync();
        string[] command = ["list", name, "--format", "ndjson", "--page-size", "7"];
        vendors.Tool.Write("complete", (await vendors.Tool.RunAsync(command)).Output);

        var parts = "";
        string? token = null;
        do
        {
            var part = await vendors.Tool.RunAsync(
                [
                    .. command, "--take", "20", "--report", "r.json",
                    .. token is null ? [] : new[] { "--continue", token },
                ]);
            Assert.Equal(0, part.ExitCode);
            token = vendors.Tool.ReadJson("r.json").GetProperty("registrations")[0]
                .GetProperty("continuationToken").GetString();
            Assert.Equal(token is null ? "" : token, part.Error.TrimEnd().Split(' ')[^1]);
            parts += part.Output;
        }
        while (token is not null);

        vendors.Tool.Write("parts", parts);
        Assert.Equal(new ToolResult(0, "", ""), await vendors.Tool.RunAsync("diff", "complete", "parts"));
    }

    [Theory]
    [InlineData("ncp")]
    [InlineData("huawei", "--status", "Pending")]
    [InlineData("huawei", "--sort", "name:asc")]
    public async Task Token_of_another_listing_exits_with_2_and_nothing_is_sent(params string[] other)
    {
        await using var vendors = await Vendors.StartAsync();
        await vendors.Tool.RunAsync("list", "huawei", "--take", "3", "--report", "r.json");
        var token = vendors.Tool.ReadJson("r.json").GetProperty("registrations")[0]
            .GetProperty("continuationToken").GetString()!;
        var sent = vendors.Emulators.Sum(static vendor => vendor.Requests.Count);

        var result = await vendors.Tool.RunAsync(["list", .. other, "--continue", token]);

        Assert.Equal(2, result.ExitCode);
        Assert.Single(result.ErrorLines);
        Assert.Equal(sent, vendors.Emulators.Sum(static vendor => vendor.Requests.Count));
    }
}
