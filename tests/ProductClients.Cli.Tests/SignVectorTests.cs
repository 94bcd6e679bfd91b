using System.Text.Json;

namespace ProductClients.Cli.Tests;

public class SignVectorTests
{
    private static readonly JsonElement[] Vectors = Load();

    public static TheoryData<string> Names => [.. Vectors.Select(static vector => Text(vector, "name")!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sign_reproduces_the_test_vector(string name)
    {
        var vector = Array.Find(Vectors, vector => Text(vector, "name") == name);
        using var tool = new Tool();
        tool.Write("vector.json", $$"""{ "ProductClients": { "it": {{vector.GetProperty("settings")}} } }""");

        var result = await tool.RunAsync([.. Arguments(vector)]);

        Assert.Equal("", WithoutRedactionNote(result.Error));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            Text(vector, "value"), result.Json.GetProperty("headers").GetProperty(Text(vector, "header")!).GetString());
        Assert.Equal(Text(vector, "stringToSign"), Text(result.Json, "stringToSign"));
        Assert.Equal(
            Text(vector, "canonicalRequest")?.Replace("SecurityTokenExample==", "[redacted]", StringComparison.Ordinal),
            Text(result.Json, "canonicalRequest"));
    }

    [Fact]
    public void Every_scheme_has_a_test_vector() => Assert.Equal(
        ["huawei", "licensespring", "ncp", "qiniuQBox", "qiniuV2", "scp"],
        Vectors.Select(static vector => Text(vector, "name")!.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Arguments(JsonElement vector)
    {
        string[] request =
        [
            "sign", "it", "--config", "vector.json", "--explain",
            "--url", Text(vector, "url")!, "--method", Text(vector, "method")!, "--at", Text(vector, "at")!,
        ];
        var headers = vector.GetProperty("headers").EnumerateObject()
            .SelectMany(static header => new[] { "--header", $"{header.Name}: {header.Value}" });
        string[] body = Text(vector, "body") is { } text ? ["--body", text] : [];
        return [.. request, .. headers, .. body];
    }

    private static string WithoutRedactionNote(string error) =>
        error.StartsWith("canonicalRequest shows a token", StringComparison.Ordinal) ? "" : error;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement[] Load()
    {
        using var stream = typeof(SignVectorTests).Assembly.GetManifestResourceStream("signatures.json")!;
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray()];
    }
}
