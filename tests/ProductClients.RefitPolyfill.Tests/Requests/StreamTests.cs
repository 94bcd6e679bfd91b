using System.Net;
using System.Text;
using System.Text.Json;
using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class StreamTests
{
    // JSON readers work in buffers; what follows the first item is more than the first of them.
    private static readonly byte[] FirstItem = Encoding.UTF8.GetBytes("""[{"Name":"first"},""" + new string(' ', 8000));

    [Fact]
    public async Task Items_and_nulls_are_read_from_one_array()
    {
        var names = new List<string?>();
        await foreach (var item in Shop.Over(new StubHandler("""[{"Name":"a"},null,{"Name":"b"}]""")).StreamAsync())
        {
            names.Add(item?.Name);
        }

        Assert.Equal(["a", null, "b"], names);
    }

    [Fact]
    public async Task Nothing_is_sent_before_enumeration()
    {
        var handler = new StubHandler("[]");
        var items = Shop.Over(handler).StreamAsync();
        Assert.Equal(0, handler.Count);
        await foreach (var _ in items)
        {
        }

        Assert.Equal(1, handler.Count);
    }

    [Fact(Timeout = StubHandler.Patience)]
    public async Task The_first_item_arrives_before_the_last_byte_and_abandoning_disposes_the_response()
    {
        using var body = new StallingStream(static () => { }, FirstItem);
        await foreach (var item in Shop.Over(new StubHandler(new StreamContent(body))).StreamAsync())
        {
            Assert.Equal("first", item!.Name);
            Assert.False(body.IsDisposed);
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task The_response_is_disposed_at_the_end_and_after_a_failure()
    {
        foreach (var text in new[] { "[]", "[{]" })
        {
            var content = new TrackedContent(text);
            await Record.ExceptionAsync(async () => await Drain(Shop.Over(new StubHandler(content)).StreamAsync()));
            Assert.True(content.IsDisposed);
        }
    }

    [Theory(Timeout = StubHandler.Patience)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task The_methods_token_and_the_enumerators_both_cancel(bool ofMethod, bool ofEnumerator)
    {
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        using var body = new StallingStream(cancellation.Cancel, FirstItem);
        var items = Shop.Over(new StubHandler(new StreamContent(body)))
            .StreamAsync(cancellationToken: ofMethod ? cancellation.Token : other.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Drain(items.WithCancellation(ofEnumerator ? cancellation.Token : other.Token)));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_cancelled_token_of_either_side_reaches_the_sending()
    {
        var (handler, cancelled) = (new StubHandler("[]"), new CancellationToken(canceled: true));
        var api = Shop.Over(handler);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Drain(api.StreamAsync(cancellationToken: cancelled)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Drain(api.StreamAsync().WithCancellation(cancelled)));
    }

    [Fact]
    public async Task A_failure_status_throws_with_its_code() =>
        Assert.Equal(
            (HttpStatusCode)622,
            (await Assert.ThrowsAsync<HttpRequestException>(
                static () => Drain(Shop.Over(new StubHandler("{}", (HttpStatusCode)622)).StreamAsync()))).StatusCode);

    [Fact]
    public async Task Exceptions_of_a_stream_are_not_mapped_as_in_Refit()
    {
        var settings = new RefitSettings(new Json())
        {
            TransportExceptionFactory = static (_, _, _) => new IOException(),
            DeserializationExceptionFactory = static (_, _) => new(new IOException()),
        };
        await Assert.ThrowsAsync<JsonException>(() => Drain(Shop.Over(new StubHandler("[{]"), settings).StreamAsync()));
        var broken = new StubHandler(static (_, _) => throw new HttpRequestException("reset"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Drain(Shop.Over(broken, settings).StreamAsync()));
    }

    [Fact]
    public async Task A_stream_is_enumerated_once_as_in_Refit()
    {
        var items = Shop.Over(new StubHandler("[]")).StreamAsync();
        await Drain(items);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Drain(items));
    }

    [Fact]
    public async Task A_serializer_that_cannot_stream_is_named()
    {
        var settings = new RefitSettings(new BodySerializer());
        var exception = await Assert.ThrowsAsync<NotSupportedException>(
            () => Drain(Shop.Over(new StubHandler("[]"), settings).StreamAsync()));
        Assert.Contains(nameof(IStreamingContentSerializer), exception.Message, StringComparison.Ordinal);
    }

    private static Task Drain(IAsyncEnumerable<Item?> items) => Drain(items.ConfigureAwait(false));

    private static async Task Drain(System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<Item?> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
