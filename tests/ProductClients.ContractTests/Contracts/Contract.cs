using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests.Contracts;

/// <summary>What WireMock is to be asked for in a test: these mappings, so many times, and nothing else.</summary>
internal sealed class Contract(WireMockAdmin wireMock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (Mapping Mapping, int Times)> _terms = [];

    /// <summary>Has a mapping served, which must be requested exactly so many times.</summary>
    public async Task ServeAsync(Mapping mapping, int times) =>
        _terms.Add(await wireMock.AddAsync(mapping.Json), (mapping, times));

    /// <summary>Waits until so many requests have been received, answered or not.</summary>
    public async Task ReceivedAsync(int count)
    {
        using var timer = new CancellationTokenSource(Patience);
        while ((await wireMock.ReadJournalAsync()).Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), timer.Token);
        }
    }

    /// <summary>Compares the journal with the contract, and forgets both.</summary>
    public async Task VerifyAsync()
    {
        var journal = await wireMock.ReadJournalAsync();
        var counts = journal.CountBy(static entry => entry.MappingId ?? "").ToDictionary();
        string[] breaches =
        [
            .. journal.SelectMany(BreachesOf),
            .. from term in _terms
               let requests = counts.GetValueOrDefault(term.Key)
               where requests != term.Value.Times
               select $"{term.Value.Mapping.Name} was requested {requests} times instead of {term.Value.Times}.",
        ];
        _terms.Clear();
        await wireMock.ResetAsync();
        Assert.True(breaches.Length == 0, $"The contract was not kept.\n{string.Join('\n', breaches)}");
    }

    private IEnumerable<string> BreachesOf(JournalEntry entry)
    {
        if (entry.MappingId is not { } id)
        {
            return [$"{entry.Request} is in no contract.{entry.NearMiss}"];
        }

        var named = _terms[id].Mapping.HeaderNames;
        return entry.Headers.Where(header => !named.Contains(header))
            .Select(header => $"{entry.Request} has the header {header}, which is not in the contract.");
    }
}
