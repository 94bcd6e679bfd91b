namespace ProductClients.Samples.Tests;

/// <summary>The sample with an interface of the app, as a process of its own.</summary>
public sealed class OwnEndpointsTests
{
    [Fact]
    public async Task Program_calls_a_get_and_a_post_of_two_vendors_and_names_an_error()
    {
        var (output, error, exitCode) = await SampleProcess.RunAsync("OwnEndpoints.dll", []);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(
            [
                "huawei: Server { Id = s-1, Name = web }",
                "huawei: 201 Server { Id = s-2, Name = db }",
                "huawei: NotFound, HTTP 404",
                "ncp: Server { Id = s-1, Name = web }",
                "ncp: 201 Server { Id = s-2, Name = db }",
                "ncp: NotFound, HTTP 404",
            ],
            output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
