using Polly;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class RequestHandlerTests
{
    [Theory]
    [InlineData(typeof(InvalidOperationException), ProductErrorCode.Unknown)]
    [InlineData(typeof(IOException), ProductErrorCode.Network)]
    [InlineData(typeof(OperationCanceledException), ProductErrorCode.Timeout)]
    public async Task Exception_of_an_inner_handler_becomes_a_product_client_exception(Type type, ProductErrorCode code)
    {
        var thrown = (Exception)Activator.CreateInstance(type)!;

        var error = Assert.IsType<ProductClientException>(await ThrownBy(thrown));

        Assert.Equal((code, thrown), (error.Code, error.InnerException));
    }

    [Fact]
    public async Task Failures_and_argument_errors_are_rethrown_unchanged()
    {
        var failure = new ProductClientException("failed");
        var argument = new ArgumentException("wrong");

        Assert.Same(failure, await ThrownBy(failure));
        Assert.Same(argument, await ThrownBy(argument));
    }

    [Fact]
    public async Task Exception_after_cancellation_becomes_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();

        var error = await ThrownBy(new IOException("closed"), cancellation);

        Assert.IsAssignableFrom<OperationCanceledException>(error);
    }

    private static async Task<Exception?> ThrownBy(Exception error, CancellationTokenSource? cancellation = null)
    {
        var wire = new StubHandler((_, _) =>
        {
            cancellation?.Cancel();
            return Task.FromException<HttpResponseMessage>(error);
        });
        using var invoker = new HttpMessageInvoker(new RequestHandler(
            RequestStates.Observed(), ResiliencePipeline<HttpResponseMessage>.Empty, TimeSpan.FromMinutes(1))
        {
            InnerHandler = wire,
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example");
        return await Record.ExceptionAsync(
            () => invoker.SendAsync(request, cancellation?.Token ?? CancellationToken.None));
    }
}
