namespace ProductClients.Cli.Tests;

/// <summary>No way to write to the error stream shows the user or the password of a URI.</summary>
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
        using var shown = new StringWriter();
        using var error = new ErrorWriter(shown);

        write(error);
        error.WriteLine();

        Assert.True(shown.ToString() == "via http://[redacted]@proxy.example:3128/" + shown.NewLine, way + shown);
    }

    [Fact]
    public void Line_is_written_when_it_is_complete_or_flushed()
    {
        using var shown = new StringWriter { NewLine = "\n" };
        using var error = new ErrorWriter(shown);

        error.Write("one");
        Assert.Equal("", shown.ToString());
        error.Write(" line\nhttp://user:can");
        Assert.Equal("one line\n", shown.ToString());
        error.WriteLine("ary@h");
        Assert.Equal("one line\nhttp://[redacted]@h\n", shown.ToString());
        error.Write("the rest");
        error.Flush();
        Assert.Equal("one line\nhttp://[redacted]@h\nthe rest", shown.ToString());
    }
}
