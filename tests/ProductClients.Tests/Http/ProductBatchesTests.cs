using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public partial class ProductBatchesTests
{
    private const int MaxProductBytes = 1024 * 1024;
    private const string NotDocumented = "acme (Acme): the response is not the documented JSON";

    [Theory]
    [InlineData("[]", "")]
    [InlineData(" [ ] ", "")]
    [InlineData("""[{"a":1}]""", "1")]
    [InlineData("\uFEFF [ {\"a\":1} , {\"a\":2} ] ", "1,2")]
    [InlineData("""[{"a":1,"b":"]},"},{"a":2,"b":"\"]{["},{"a":3}]""", "1,2,3")]
    [InlineData("""[null,{"a":1},null,null,{"a":2},null]""", "null,1,null,null,2,null")]
    [InlineData("""[null]""", "null")]
    public async Task Products_are_read_for_every_size_of_the_parts(string json, string products)
    {
        foreach (var parts in EverySizeOfPart(json))
        {
            var (read, failure) = await ReadAsync(parts);

            Assert.Equal((products, null), (read, failure));
        }
    }

    [Theory]
    [InlineData("""[{"a":1},]""", "1", " after product 1: The JSON array contains a trailing comma")]
    [InlineData("""[{"a":1}{"a":2}]""", "1", " after product 1: '{' is invalid after a value")]
    [InlineData("""[{"a":1},,{"a":2}]""", "1", " after product 1: ',' is an invalid start of a value")]
    [InlineData("""[,{"a":2}]""", "", ": ',' is an invalid start of a value")]
    [InlineData("""[{"a":1}""", "1", " after product 1: Expected depth to be zero")]
    [InlineData("""[{"a":1},{"a":"x""", "1", " after product 1: Expected end of string")]
    [InlineData("[", "", ": Expected depth to be zero")]
    [InlineData("""[{"a":1}],""", "1", " after product 1: ',' is invalid after a single JSON value")]
    [InlineData("""[{"a":1}] [{"a":2}]""", "1", " after product 1: '[' is invalid after a single JSON value")]
    [InlineData("""[{"a":1}}]""", "1", " after product 1: '}' is invalid")]
    [InlineData("""[{"a":1},{"a":}]""", "1", " after product 1: '}' is an invalid start of a value")]
    [InlineData("""[{"a":1},{"id":"x","a":[]}]""", "1", "the value is []; the product is \"x\"")]
    [InlineData("""[{"a":1},{"a":2},{"a":"-"},{"a":4}]""", "1,2", "the value is \"-\"; the product is number 3")]
    [InlineData("""[{"a":1},7]""", "1", "the value is 7; the product is number 2")]
    [InlineData("""[{"a":1},{"\ud800":1}]""", "1", "; the product is number 2")]
    public async Task Products_before_an_error_are_returned(string json, string products, string problem)
    {
        foreach (var parts in EverySizeOfPart(json))
        {
            var (read, failure) = await ReadAsync(parts);

            Assert.Equal(products, read);
            Assert.StartsWith(NotDocumented, failure, StringComparison.Ordinal);
            Assert.Contains(problem, failure, StringComparison.Ordinal);
            // The line and the byte of an error between two products would be those of a part.
            Assert.Equal(
                !failure!.StartsWith(NotDocumented + problem, StringComparison.Ordinal),
                failure.Contains("LineNumber", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("""[{"a":1}{"a":2}]""")]
    [InlineData("""[{"a":1},{"a":"x",]""")]
    [InlineData("""[{"a":1},{"a":[]}]""")]
    public async Task Message_does_not_depend_on_the_parts(string json)
    {
        var failures = new HashSet<string>();
        foreach (var parts in EverySizeOfPart(json))
        {
            var (_, failure) = await ReadAsync(parts);
            // The quote has what was received.
            failures.Add(failure![..failure!.IndexOf("; it starts with", StringComparison.Ordinal)]);
        }

        Assert.Single(failures);
    }

    [Theory]
    [InlineData("""[{"a":1}, oops""", "is not the documented JSON after product 1: 'o' is an invalid start")]
    [InlineData("""[{"a":1}, {"b":"x""", "the connection failed: reset")]
    [InlineData("""[{"a":1}, {"b":"too large """, "the response has a product (number 2) that is larger")]
    public async Task Failed_read_is_explained_by_an_error_in_what_was_received(string json, string problem)
    {
        var body = new ControlledStream();
        using var batches = Create(Guard(body));
        body.Write(json);
        body.Write(new string('x', json.Contains("large", StringComparison.Ordinal) ? MaxProductBytes + 1 : 1));
        body.Complete(new IOException("reset"));

        var first = await batches.ReadAsync(TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<ProductClientException>(
            () => batches.ReadAsync(TestContext.Current.CancellationToken).AsTask());

        Assert.Equal("1", Show(first!));
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_for_a_product_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var batches = Create(Guard(new ControlledStream()));
        var pending = batches.ReadAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        batches.Dispose();
    }

    [Fact]
    public async Task Body_that_was_emptied_has_no_products()
    {
        var stream = Guard(new MemoryStream("null"u8.ToArray()));
        await stream.ReadStartAsync(TestContext.Current.CancellationToken);
        stream.Empty();
        using var batches = Create(stream);

        Assert.Empty((await batches.ReadAsync(TestContext.Current.CancellationToken))!);
        Assert.Null(await batches.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Large_and_small_products_are_read_from_random_parts(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10; round++)
        {
            var sizes = Enumerable.Range(0, 60).Select(_ => random.Next(random.Next(4) == 0 ? 100_000 : 300));
            var json = "[" + string.Join(",", sizes.Select(static (size, i) =>
                $$"""{"b":"{{new string('x', size)}}","a":{{i}}}""")) + "]";
            var parts = Encoding.UTF8.GetBytes(json).Chunk(random.Next(1, 50_000));

            var (read, failure) = await ReadAsync(parts);

            Assert.True(failure is null, $"seed {seed}, round {round}: {failure}");
            Assert.Equal(string.Join(",", Enumerable.Range(0, 60)), read);
        }
    }

    [Fact]
    public async Task Product_is_returned_before_the_next_one_arrives()
    {
        var body = new ControlledStream();
        using var batches = Create(Guard(body));
        body.Write("""[{"a":1},{"a":2},{"a":""");

        var first = await batches.ReadAsync(TestContext.Current.CancellationToken);
        var next = batches.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        var isWaiting = !next.IsCompleted;
        body.Write("3}");

        Assert.Equal("1,2", Show(first!));
        Assert.True(isWaiting);
        Assert.Equal("3", Show((await next)!));
    }

    [Fact]
    public async Task Nesting_of_64_levels_is_read()
    {
        var nested = new string('[', 62) + new string(']', 62);

        var (read, failure) = await ReadAsync([Encoding.UTF8.GetBytes($$"""[{"a":1,"c":{{nested}}}]""")]);

        Assert.Equal(("1", null), (read, failure));
    }

    private static IEnumerable<IEnumerable<byte[]>> EverySizeOfPart(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return Enumerable.Range(1, bytes.Length).Select(bytes.Chunk);
    }

    private static async Task<(string Products, string? Failure)> ReadAsync(IEnumerable<byte[]> parts)
    {
        var body = new ControlledStream();
        foreach (var part in parts)
        {
            body.Write(part);
        }

        body.Complete();
        var stream = Guard(body);
        await stream.ReadStartAsync(TestContext.Current.CancellationToken);
        using var batches = Create(stream);
        var products = new List<Item?>();
        try
        {
            while (await batches.ReadAsync(TestContext.Current.CancellationToken) is { } batch)
            {
                products.AddRange(batch);
            }
        }
        catch (ProductClientException error)
        {
            return (Show(products), error.Message);
        }

        return (Show(products), null);
    }

    private static GuardedStream Guard(Stream body)
    {
        var limits = new ResponseLimits(TimeSpan.FromMinutes(1), 1024, MaxProductBytes);
        return new GuardedStream(body, RequestStates.Create(), limits, limits.TotalTimeout);
    }

    private static ProductBatches<Item> Create(GuardedStream stream) =>
        new(stream, ItemContext.Default.ListItem, ItemContext.Default.Item, "id");

    private static string Show(IEnumerable<Item?> items) =>
        string.Join(",", items.Select(static item => item is null ? "null" : $"{item.A}"));

    private sealed record Item
    {
        [JsonPropertyName("a")]
        public int A { get; set; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Other { get; set; }
    }

    [JsonSerializable(typeof(List<Item>))]
    private sealed partial class ItemContext : JsonSerializerContext;
}
