using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Tests of <c>watch --once</c>, as cron runs it.</summary>
public class WatchTests
{
    private static readonly string[] Ncp = ["watch", "ncp", "--once", "--state", "s"];
    private static readonly string[] NcpAndScp = ["watch", "ncp", "scp", "--once", "--state", "s"];

    [Fact]
    public async Task First_run_is_the_baseline_and_exits_with_0()
    {
        await using var vendors = await StartAsync();

        Assert.Equal(new ToolResult(0, "", ""), await vendors.Tool.RunAsync(Ncp));
        Assert.Equal(new ToolResult(0, "", ""), await vendors.Tool.RunAsync(Ncp));
        Assert.True(vendors.Tool.Has("s"));
    }

    [Fact]
    public async Task Changes_since_the_last_run_are_printed_once_and_exit_with_1()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);
        Change(vendors);

        Assert.Equal(
            new ToolResult(1, "~ ncp/p1 one (name, status)\n+ ncp/p3 three\n- ncp/p2\n", ""),
            await vendors.Tool.RunAsync(Ncp));
        Assert.Equal(new ToolResult(0, "", ""), await vendors.Tool.RunAsync(Ncp));
    }

    [Fact]
    public async Task Json_change_has_exactly_the_documented_properties()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);
        Change(vendors);

        var result = await vendors.Tool.RunAsync([.. Ncp, "--format", "ndjson"]);

        Assert.Equal(1, result.ExitCode);
        Assert.All(result.NdJson, static change => Assert.Equal(
            ["round", "change", "registration", "id", "name", "fields", "product"],
            change.EnumerateObject().Select(static property => property.Name)));
        Assert.Equal(
            """{"round":1,"change":"removed","registration":"ncp","id":"p2","name":null,"fields":[],"product":null}""",
            result.Lines[^1]);
        Assert.Equal(
            ("changed", """["name","status"]""", "one"),
            (result.NdJson[0].GetProperty("change").GetString(),
                result.NdJson[0].GetProperty("fields").GetRawText(),
                result.NdJson[0].GetProperty("product").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Failed_registration_exits_with_3_and_loses_no_change()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(NcpAndScp);
        Change(vendors);
        vendors.Emulators.Scp.Products.AddGenerated(1);
        vendors.Emulators.Ncp.FailNext(EmulatorFault.VendorError(503));

        var failed = await vendors.Tool.RunAsync(NcpAndScp);
        var recovered = await vendors.Tool.RunAsync(NcpAndScp);

        Assert.Equal(3, failed.ExitCode);
        Assert.StartsWith("+ scp/", Assert.Single(failed.Lines), StringComparison.Ordinal);
        Assert.StartsWith("ncp (Ncp): Unavailable", Assert.Single(failed.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((1, 3), (recovered.ExitCode, recovered.Lines.Length));
    }

    [Fact]
    public async Task Run_whose_output_cannot_be_written_exits_with_2_and_the_next_one_prints_the_changes()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);
        Change(vendors);
        var error = new StringWriter();

        Assert.Equal(2, await vendors.Tool.RunAsync(Ncp, new FailingOutput(FailingOutput.Enospc), error));

        Assert.Equal("The output cannot be written: write failed", error.ToString().Trim());
        Assert.Equal(3, (await vendors.Tool.RunAsync(Ncp)).Lines.Length);
    }

    [Fact]
    public async Task Run_whose_text_is_buffered_does_not_take_the_changes_before_it_is_written()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);
        Change(vendors);
        // Not disposed: a disposed writer would write its buffer again and fail.
        var output = new StreamWriter(new FailingStream(FailingOutput.Enospc), bufferSize: 1024 * 1024);

        Assert.Equal(2, await vendors.Tool.RunAsync(Ncp, output, new StringWriter()));

        Assert.Equal(3, (await vendors.Tool.RunAsync(Ncp)).Lines.Length);
    }

    [Fact]
    public async Task Closed_pipe_exits_with_2()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);
        Change(vendors);
        var error = new StringWriter();

        Assert.Equal(2, await vendors.Tool.RunAsync(Ncp, new FailingOutput(FailingOutput.Epipe), error));

        Assert.Empty(error.ToString());
        Assert.Equal(1, (await vendors.Tool.RunAsync(Ncp)).ExitCode);
    }

    [Fact]
    public async Task Damaged_state_exits_with_2_and_the_listing_is_the_new_baseline()
    {
        await using var vendors = await StartAsync();
        vendors.Tool.Write("s", "PCWATCH");

        var result = await vendors.Tool.RunAsync(Ncp);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith(
            "cannot be used: it is damaged: part of it is missing or was changed; the next complete listing is the new "
            + "baseline",
            Assert.Single(result.ErrorLines),
            StringComparison.Ordinal);
        Assert.Equal(new ToolResult(0, "", ""), await vendors.Tool.RunAsync(Ncp));
    }

    [Fact]
    public async Task State_of_other_filters_exits_with_2_and_the_listing_is_the_new_baseline()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);

        var result = await vendors.Tool.RunAsync([.. Ncp, "--name-contains", "t"]);

        Assert.Equal(
            (2, "", "ncp: the state is that of another query; the next complete listing is the new baseline"),
            (result.ExitCode, result.Output, Assert.Single(result.ErrorLines)));
    }

    [Fact]
    public async Task State_that_another_run_uses_exits_with_2_and_nothing_is_sent()
    {
        await using var vendors = await StartAsync();
        var other = await new FileWatchState(vendors.Tool.PathOf("s")).LockAsync(TestContext.Current.CancellationToken);
        await using (other)
        {
            var result = await vendors.Tool.RunAsync(Ncp);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains("is in use by another watch", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        }

        Assert.Empty(vendors.Emulators.Ncp.Requests);
    }

    [Fact]
    public async Task Configuration_file_is_refused_as_the_state()
    {
        await using var vendors = await StartAsync();
        var before = vendors.Tool.Read("productclients.json");

        var result = await vendors.Tool.RunAsync("watch", "--once", "--state", "productclients.json");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("--state is the configuration file", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, vendors.Tool.Read("productclients.json"));
    }

    [Fact]
    public async Task Control_character_of_a_name_is_escaped()
    {
        await using var vendors = await StartAsync();
        await vendors.Tool.RunAsync(Ncp);
        vendors.Emulators.Ncp.Products.Add(Product("p3", "a\\u001B[2J\\nb"));

        Assert.Equal("+ ncp/p3 a\\u001B[2J\\nb\n", (await vendors.Tool.RunAsync(Ncp)).Output);
    }

    [Fact]
    public async Task Skipped_registration_is_reported_and_exits_with_0()
    {
        await using var vendors = await StartAsync();

        var result = await vendors.Tool.RunAsync([.. Ncp, "--tag", "demo"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("ncp (Ncp): skipped: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<Vendors> StartAsync()
    {
        var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.Products.RemoveWhere(static _ => true);
        vendors.Emulators.Ncp.Products.Add(Product("p1", "first"), Product("p2", "two"));
        return vendors;
    }

    private static void Change(Vendors vendors)
    {
        vendors.Emulators.Ncp.Products.Replace(0, Product("p1", "one", isPublished: false));
        vendors.Emulators.Ncp.Products.RemoveAt(1);
        vendors.Emulators.Ncp.Products.Add(Product("p3", "three"));
    }

    private static string Product(string id, string name, bool isPublished = true) =>
        $$"""{"productId":"{{id}}","productName":"{{name}}","isPublished":{{(isPublished ? "true" : "false")}}}""";
}
