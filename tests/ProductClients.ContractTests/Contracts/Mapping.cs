using System.Text.Json.Nodes;

namespace ProductClients.ContractTests.Contracts;

/// <summary>A WireMock mapping: a request of a vendor's contract and its answer.</summary>
internal sealed class Mapping
{
    private readonly JsonObject _json;

    private Mapping(JsonObject json) => _json = json;

    public string Name => _json["name"]!.GetValue<string>();

    /// <summary>Gets it as WireMock takes it.</summary>
    public JsonObject Json => _json.DeepClone().AsObject();

    public JsonObject Request => _json["request"]!.AsObject();

    /// <summary>Gets the names of the headers its request has; no other may be sent.</summary>
    public IReadOnlySet<string> HeaderNames => Request["headers"]!.AsObject()
        .Select(static header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public JsonObject Metadata => _json["metadata"]!.AsObject();

    /// <summary>Reads a file of <c>contracts</c>, such as <c>huawei/products</c>; near misses call it by that name.
    /// </summary>
    public static Mapping Read(string name)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!.AsObject();
        json["name"] = name;
        return new Mapping(json);
    }

    /// <summary>Returns the names of the files a pattern such as <c>error-*</c> matches, of every vendor.</summary>
    public static IEnumerable<string> Find(string pattern) => Directory
        .EnumerateFiles(Folder, pattern + ".json", SearchOption.AllDirectories)
        .Where(static file => !file.Contains("__files", StringComparison.Ordinal))
        .Select(static file => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Returns the same request with another answer, in WireMock's terms.</summary>
    public Mapping Answering(string name, string response) =>
        With(name, json => json["response"] = JsonNode.Parse(response));

    /// <summary>Returns the same request with its own answer and more, such as a delay.</summary>
    public Mapping AnsweringAlso(string name, string more) => With(name, json =>
    {
        foreach (var (key, value) in JsonNode.Parse(more)!.AsObject())
        {
            json["response"]![key] = value!.DeepClone();
        }
    });

    /// <summary>Returns the same for requests alone that have a header with exactly this value.</summary>
    public Mapping Requiring(string header, string value) =>
        With(Name, json => json["request"]!["headers"]![header] = new JsonObject { ["equalTo"] = value });

    /// <summary>Returns the same token request, answered with another token: Huawei's is in a header, LicenseSpring's in
    /// the body.</summary>
    public Mapping Issuing(string token) => With($"{Name}, another token", json =>
    {
        var headers = json["response"]!["headers"]!;
        var (place, name) = headers["X-Subject-Token"] is null
            ? (json["response"]!["jsonBody"]!, "access_token")
            : (headers, "X-Subject-Token");
        place[name] = token;
    });

    /// <summary>Returns the same for one step of a scenario: the first step is 0.</summary>
    public Mapping AsStep(int step) => With(Name, json =>
    {
        json["scenarioName"] = "steps";
        json["requiredScenarioState"] = step == 0 ? "Started" : $"step {step}";
        json["newScenarioState"] = $"step {step + 1}";
    });

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "contracts");

    private Mapping With(string name, Action<JsonObject> change)
    {
        var copy = Json;
        change(copy);
        copy["name"] = name;
        return new Mapping(copy);
    }
}
