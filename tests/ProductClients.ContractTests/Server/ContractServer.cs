using ProductClients.ContractTests.Contracts;
using WireMock.Logging;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;

namespace ProductClients.ContractTests.Server;

/// <summary>
/// A WireMock.Net server on a loopback port that the system chooses. It must receive the requests of the expected
/// exchanges, each as often as expected, and no others.
/// </summary>
internal sealed class ContractServer : IDisposable
{
    private const string Scenario = "sequence";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, (Exchange Exchange, int Times)> _expected = [];
    private readonly WireMockServer _wireMock;

    public ContractServer() => _wireMock = WireMockServer.Start(new WireMockServerSettings
    {
        Urls = ["http://127.0.0.1:0"],
        // A comma and a semicolon are part of a value.
        QueryParameterMultipleValueSupport = QueryParameterMultipleValueSupport.Ampersand,
        PreWireMockMiddlewareInit = Wire.Use,
    });

    /// <summary>Gets the middleware that breaks connections.</summary>
    public Wire Wire { get; } = new();

    /// <summary>Gets the address, without a path.</summary>
    public Uri Address => new(_wireMock.Url!);

    /// <summary>Serves an exchange, which must be requested exactly the given number of times.</summary>
    public void Expect(Exchange exchange, int times = 1) => Serve(exchange, times, step: null);

    /// <summary>Serves exchanges in the given order, each once.</summary>
    public void ExpectSequence(params Exchange[] exchanges)
    {
        for (var step = 0; step < exchanges.Length; step++)
        {
            Serve(exchanges[step], times: 1, step);
        }
    }

    /// <summary>Waits until the journal has a number of requests.</summary>
    public async Task ReceivedAsync(int count)
    {
        using var timer = new CancellationTokenSource(Patience);
        while (_wireMock.LogEntries.Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), timer.Token);
        }
    }

    /// <summary>Compares the journal with the expected exchanges, and clears both.</summary>
    public void Verify()
    {
        var journal = _wireMock.LogEntries;
        var counts = journal.Where(static entry => entry.MappingGuid is not null)
            .CountBy(static entry => entry.MappingGuid!.Value).ToDictionary();
        string[] breaches =
        [
            .. journal.SelectMany(BreachesOf),
            .. from expected in _expected
               let requests = counts.GetValueOrDefault(expected.Key)
               where requests != expected.Value.Times
               let name = expected.Value.Exchange.Name
               select $"{name} was requested {requests} times instead of {expected.Value.Times}.",
        ];
        _expected.Clear();
        _wireMock.Reset();
        Assert.True(breaches.Length == 0, $"The contract was broken.\n{string.Join('\n', breaches)}");
    }

    public void Dispose()
    {
        _wireMock.Dispose();
        Wire.Dispose();
    }

    private void Serve(Exchange exchange, int times, int? step)
    {
        var id = Guid.NewGuid();
        _expected.Add(id, (exchange, times));
        var mapping = _wireMock.Given(exchange.Request).WithGuid(id).WithTitle(exchange.Name)
            .WithDescription(exchange.Source);
        if (step is { } number)
        {
            mapping = mapping.InScenario(Scenario).WillSetStateTo($"step {number + 1}");
            mapping = number == 0 ? mapping : mapping.WhenStateIs($"step {number}");
        }

        mapping.RespondWith(exchange.Response);
    }

    private IEnumerable<string> BreachesOf(ILogEntry entry)
    {
        var request = entry.RequestMessage!;
        var name = $"{request.Method} {request.Headers![Wire.Target]}";
        if (entry.MappingGuid is { } id)
        {
            return Mismatch.Unexpected(_expected[id].Exchange, request).Select(part => $"{name} has {part}.");
        }

        return entry.PartialMappingGuid is { } nearest
            ? [$"{name} is in no contract.", .. Mismatch.Explain(_expected[nearest].Exchange, request)]
            : [$"{name} is in no contract, and no exchange is similar."];
    }
}
