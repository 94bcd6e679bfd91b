namespace ProductClients.Cli.Tests;

/// <summary>The error stream redacts the user name and password of a URI.</summary>
public class ErrorWriterTests
{
    private const string Line = "via http://user:canary@proxy.example:3128/";

    public static TheoryData<string, Action<TextWriter>> Ways => new()
    {
        { "a string", static writer => writer.Write(Line) },
        { "an array", static writer => writer.Write(Line.ToCharArray()) },
        { "a span", static writer => writer.Write(Line.AsSpan()) },
        { "characters", static writer => Line.ToList().ForEach(writer.Write) },
        { "parts", static writer => Line.Chunk(12).ToList().ForEach(part => writer.Write(part, 0, part.Length)) },
        { "a format", static writer => writer.Write("{0}{1}", Line[..20], Line[20..]) },
    };

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public void User_info_of_a_URI_is_redacted_by_every_write_method(string way, Action<TextWriter> write)
    {
        using var target = new StringWriter();
        using var error = new ErrorWriter(target);

        write(error);
        error.WriteLine();

        Assert.True(target.ToString() == "via http://[redacted]@proxy.example:3128/" + target.NewLine, way + target);
    }

    [Fact]
    public void Line_is_written_when_it_is_complete_or_flushed()
    {
        using var target = new StringWriter { NewLine = "\n" };
        using var error = new ErrorWriter(target);

        error.Write("one");
        Assert.Equal("", target.ToString());
        error.Write(" line\nhttp://user:can");
        Assert.Equal("one line\n", target.ToString());
        error.WriteLine("ary@h");
        Assert.Equal("one line\nhttp://[redacted]@h\n", target.ToString());
        error.Write("the rest");
        error.Flush();
        Assert.Equal("one line\nhttp://[redacted]@h\nthe rest", target.ToString());
    }
}
