using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ProductClients.ContractTests.WireMock;

/// <summary>WireMock's admin API (wiremock.org/docs/standalone/admin-api-reference).</summary>
internal sealed class WireMockAdmin(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(address, "/__admin/") };

    /// <summary>Forgets every mapping, every request and the state of every scenario.</summary>
    public async Task ResetAsync() => (await _http.PostAsync("reset", content: null)).EnsureSuccessStatusCode();

    /// <summary>Has a mapping served.</summary>
    /// <returns>The mapping's id.</returns>
    public async Task<string> AddAsync(JsonObject mapping)
    {
        using var response = await _http.PostAsJsonAsync("mappings", mapping);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"WireMock does not take the mapping: {answer}\n{mapping}");
        return JsonNode.Parse(answer)!["id"]!.GetValue<string>();
    }

    /// <summary>Returns the requests since the last reset, the first one first; also those not answered yet.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync()
    {
        var journal = await _http.GetFromJsonAsync<JsonObject>("requests");
        // The last one comes first.
        var entries = journal!["requests"]!.AsArray().Select(static entry => new JournalEntry(entry!.AsObject()));
        return [.. entries.Reverse()];
    }

    public void Dispose() => _http.Dispose();
}
