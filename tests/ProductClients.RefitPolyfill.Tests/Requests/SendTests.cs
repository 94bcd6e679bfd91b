using System.Net;
using System.Text.Json;
using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class SendTests
{
    [Fact]
    public async Task The_body_is_read_by_the_serializer() =>
        Assert.Equal("a", (await Shop.Over(new StubHandler()).RootAsync()).Name);

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.OK)]
    public async Task A_response_without_a_body_is_null_as_in_Refit(HttpStatusCode status) =>
        Assert.Null(await Shop.Over(new StubHandler(string.Empty, status)).RootAsync());

    [Fact]
    public async Task A_failure_status_throws_with_its_code()
    {
        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            static () => Shop.Over(new StubHandler("{}", (HttpStatusCode)622)).RootAsync());
        Assert.Equal(622, (int)exception.StatusCode!);
    }

    [Fact]
    public async Task The_exception_factory_decides_about_a_response()
    {
        var settings = new RefitSettings(new Json())
        {
            ExceptionFactory = static response => new(response.IsSuccessStatusCode ? null : new IOException("no")),
        };
        await Shop.Over(new StubHandler(), settings).RootAsync();
        await Assert.ThrowsAsync<IOException>(
            () => Shop.Over(new StubHandler("{}", HttpStatusCode.NotFound), settings).RootAsync());
    }

    [Fact]
    public async Task A_transport_exception_passes_through_the_factory()
    {
        var broken = new StubHandler(static (_, _) => throw new HttpRequestException("reset"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Shop.Over(broken).RootAsync());
        var settings = new RefitSettings(new Json())
        {
            TransportExceptionFactory = static (request, exception, _) =>
                new IOException(request.RequestUri!.AbsolutePath, exception),
        };
        var mapped = await Assert.ThrowsAsync<IOException>(() => Shop.Over(broken, settings).RootAsync());
        Assert.Equal(("/", typeof(HttpRequestException)), (mapped.Message, mapped.InnerException!.GetType()));
    }

    [Fact]
    public async Task A_deserialization_exception_passes_through_the_factory()
    {
        var handler = new StubHandler("{");
        await Assert.ThrowsAsync<JsonException>(() => Shop.Over(handler).RootAsync());
        await Assert.ThrowsAsync<IOException>(() => Over(static exception => new IOException("bad", exception)));
        Assert.Null(await Over(static _ => null));

        Task<Item> Over(Func<Exception, Exception?> map) => Shop.Over(handler, new RefitSettings(new Json())
        {
            DeserializationExceptionFactory = (_, exception) => new(map(exception)),
        }).RootAsync();
    }

    [Fact(Timeout = StubHandler.Patience)]
    public async Task The_callers_cancellation_is_never_mapped()
    {
        using var cancelled = new CancellationTokenSource();
        var settings = new RefitSettings(new Json())
        {
            TransportExceptionFactory = static (_, _, _) => new IOException(),
            DeserializationExceptionFactory = static (_, _) => new(new IOException()),
        };
        var sending = new StubHandler(async (_, token) =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Shop.Over(sending, settings).ListAsync("p", cancellationToken: cancelled.Token));

        using var later = new CancellationTokenSource();
        var reading = new StubHandler(new StreamContent(new StallingStream(later.Cancel)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Shop.Over(reading, settings).ListAsync("p", cancellationToken: later.Token));
    }

    [Fact(Timeout = StubHandler.Patience)]
    public async Task A_timeout_of_the_HttpClient_is_a_transport_exception()
    {
        var handler = new StubHandler(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using var client = new HttpClient(handler)
        {
            BaseAddress = new Uri("https://shop.test"),
            Timeout = TimeSpan.FromMilliseconds(20),
        };
        var api = RestService.For<IShopApi>(client, new RefitSettings(new Json())
        {
            TransportExceptionFactory = static (_, exception, _) => new IOException("late", exception),
        });
        var exception = await Assert.ThrowsAsync<IOException>(() => api.RootAsync());
        Assert.IsType<TaskCanceledException>(exception.InnerException);
    }

    [Fact]
    public async Task The_response_is_disposed()
    {
        var content = new TrackedContent("""{"Name":"a"}""");
        await Shop.Over(new StubHandler(content)).RootAsync();
        Assert.True(content.IsDisposed);
    }
}
