using System.Text;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class ProductBoundariesTests
{
    [Theory]
    [InlineData("""[{"a":1},{"b":2}]""", 2)]
    [InlineData("""[]""", 0)]
    [InlineData("""[{"a":{"b":[1,{}]}}]""", 1)]
    [InlineData("""[{"a":"]}"},{"a":"\"]}{["}]""", 2)]
    [InlineData("""[{"a":"\\"},{"a":"\\\""}]""", 2)]
    [InlineData("""[[1],[2],[3]]""", 3)]
    public void Products_are_counted_for_every_content_and_chunk_size(string json, int products)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var size = 1; size <= bytes.Length; size++)
        {
            var boundaries = new ProductBoundaries();
            foreach (var chunk in bytes.Chunk(size))
            {
                boundaries.Observe(chunk);
            }

            Assert.Equal(products, boundaries.Completed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Blocks_give_what_single_bytes_give(int seed)
    {
        // The bytes 0xDB, 0xDD, 0xFB and 0xFD differ from a bracket in their highest bit. A text with an escape is
        // searched byte by byte, so half of the texts have none.
        string[] parts = ["{", "}", "[", "]", "\"", ",", "\u00DB\u00DD\u00FB\u00FD", "some text", "\\\"", "\\\\"];
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var kinds = parts.Length - (round % 2 * 2);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 300)).Select(_ => parts[random.Next(kinds)]));
            var bytes = Encoding.Latin1.GetBytes("[" + text);
            var size = random.Next(1, bytes.Length + 1);
            var (single, blocks) = (new ProductBoundaries(), new ProductBoundaries());

            var expected = bytes.Select(value => single.Observe([value])).MaxBy(static largest => largest.Size);
            var actual = bytes.Chunk(size).Select(chunk => blocks.Observe(chunk)).MaxBy(static largest => largest.Size);

            Assert.True(expected == actual, $"seed {seed}, round {round}: {expected} is not {actual} for {text}");
            Assert.Equal((single.Completed, single.Current), (blocks.Completed, blocks.Current));
        }
    }

    [Fact]
    public void Size_starts_again_with_each_product()
    {
        var boundaries = new ProductBoundaries();

        // The opening bracket counts for the first product, and a comma for the next one.
        Assert.Equal(8, boundaries.Observe("""[{"a":1}"""u8).Size);
        Assert.Equal(4, boundaries.Observe(""",{"b"""u8).Size);
        Assert.Equal(8, boundaries.Observe("\":2}"u8).Size);
        Assert.Equal(1, boundaries.Observe("]"u8).Size);
    }

    [Fact]
    public void Size_is_that_of_the_largest_product_of_a_chunk()
    {
        var boundaries = new ProductBoundaries();

        Assert.Equal((19, 2), boundaries.Observe("""[{"a":1},{"b":"longer one"},{}"""u8));
    }

    [Fact]
    public void Bytes_inside_a_string_are_counted()
    {
        var boundaries = new ProductBoundaries();
        boundaries.Observe("[\""u8);

        Assert.Equal(1_002, boundaries.Observe(new byte[1_000]).Size);
        Assert.Equal(1_502, boundaries.Observe(Encoding.UTF8.GetBytes(new string('x', 500))).Size);
    }

    [Theory]
    [InlineData("[", '[')]
    [InlineData(" \t\r\n[", '[')]
    [InlineData("\uFEFF[", '[')]
    [InlineData("{[", '{')]
    [InlineData("<html>", '<')]
    public void First_byte_is_the_first_after_white_space_and_byte_order_mark(string text, char first)
    {
        var boundaries = new ProductBoundaries();

        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            boundaries.Observe([value]);
        }

        Assert.Equal((byte)first, boundaries.First);
    }

    [Fact]
    public void First_byte_is_null_after_white_space_only()
    {
        var boundaries = new ProductBoundaries();
        boundaries.Observe(" \n"u8);

        Assert.Null(boundaries.First);
    }
}
