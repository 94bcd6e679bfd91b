using System.Text;

namespace ProductClients.Cli.Tests;

public class DiffFileTests
{
    private const string Good = """{"registration":"p","id":"i","name":"n"}""";

    public static TheoryData<string, string> Malformed => new()
    {
        { "[", "is not a JSON object (" },
        { "registration,vendor,id", "is not a JSON object (" },
        { Good[..^1], "is not a JSON object (" },
        { Good + Good, "is not a JSON object (" },
        { """{"registration":"p","id":"j","id":"k"}""", "is not a JSON object (" },
        { "[]", "is not a JSON object" },
        { "null", "is not a JSON object" },
        { """{"registration":"p"}""", "has no string property 'id'" },
        { """{"registration":"p","id":7}""", "has no string property 'id'" },
        { """{"registration":null,"id":"j"}""", "has no string property 'registration'" },
        { """{"registration":"p","id":"\uD83D"}""", "has a string that is not valid Unicode" },
        { """{"registration":"p","id":"j","native":{"\uD83D":[]}}""", "has a string that is not valid Unicode" },
        { new string('[', 100) + new string(']', 100), "is not a JSON object (" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Invalid_line_is_reported_with_its_file_and_number(string line, string problem)
    {
        using var tool = new Tool();
        tool.Write("good", Good);
        tool.Write("bad", $"{Good}\n\n{line}\n");
        foreach (var (old, @new) in new[] { ("good", "bad"), ("bad", "good") })
        {
            var result = await tool.RunAsync("diff", old, @new);
            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith(
                $"'bad' line 3 {problem}", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Invalid_line_of_the_standard_input_is_reported_as_such()
    {
        using var tool = new Tool { Input = "{" };
        var result = await tool.RunAsync("diff", tool.Write("old", ""), "-");
        Assert.StartsWith("the standard input line 1 ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_that_is_not_UTF8_is_rejected()
    {
        using var tool = new Tool();
        tool.Write("bad", [.. Encoding.UTF8.GetBytes(Good)[..^2], 0xFF, (byte)'"', (byte)'}']);
        var result = await tool.RunAsync("diff", tool.Write("old", ""), "bad");
        Assert.StartsWith("'bad' line 1 is not valid UTF-8", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Byte_order_mark_and_CRLF_are_accepted()
    {
        using var tool = new Tool();
        tool.Write("windows", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Good}\r\n\r\n")]);
        Assert.Equal(new ToolResult(0, "", ""), await tool.RunAsync("diff", tool.Write("unix", Good), "windows"));
    }

    [Fact]
    public async Task Line_over_16_MiB_is_rejected()
    {
        using var tool = new Tool();
        tool.Write("endless", new string(' ', (16 * 1024 * 1024) + 100_000));
        var result = await tool.RunAsync("diff", "endless", tool.Write("new", ""));
        Assert.StartsWith("'endless' line 1 is longer than 16 MiB", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_longer_than_the_read_buffer_is_accepted()
    {
        using var tool = new Tool();
        var line = Good.Replace("\"n\"", $"\"{new string('n', 200_000)}\"", StringComparison.Ordinal);
        tool.Write("long", $"{line}\n");
        var result = await tool.RunAsync("diff", "long", tool.Write("new", line));
        Assert.Equal(new ToolResult(0, "", ""), result);
    }

    [Theory]
    [InlineData("missing", "The file 'missing' does not exist.")]
    [InlineData(".", "'.' cannot be read: ")]
    public async Task Unreadable_file_exits_with_2(string file, string message)
    {
        using var tool = new Tool();
        tool.Write("good", Good);
        foreach (var (old, @new) in new[] { ("good", file), (file, "good") })
        {
            var result = await tool.RunAsync("diff", old, @new);
            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith(message, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        }
    }
}
