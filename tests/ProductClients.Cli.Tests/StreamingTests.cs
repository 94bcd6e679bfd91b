namespace ProductClients.Cli.Tests;

public class StreamingTests
{
    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Printed_products_are_flushed_before_the_next_page_arrives(string format)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.HoldHuaweiAfterItsFirstPage();
        using var stop = new CancellationTokenSource();
        var bytes = new MemoryStream();
        var output = new StreamWriter(Stream.Synchronized(bytes), bufferSize: 1024 * 1024);
        var run = vendors.Tool.RunAsync(
            ["list", "huawei", "--page-size", "50", "--format", format], output, new StringWriter(), stop.Token);
        while (bytes.Length == 0)
        {
            await Task.Delay(10);
        }

        Assert.False(run.IsCompleted);
        await stop.CancelAsync();
        await run;
    }
}
