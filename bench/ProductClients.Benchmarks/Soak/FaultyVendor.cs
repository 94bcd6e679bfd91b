using System.Net;
using System.Net.Sockets;

namespace ProductClients.Benchmarks.Soak;

/// <summary>Answers in place of a vendor; of ten requests about three meet a fault. The faults follow from the seed, which
/// request meets which from the order they come in.</summary>
internal sealed class FaultyVendor(SoakVendor vendor, int seed) : HttpMessageHandler
{
    private const double FaultShare = 0.3;

    private static readonly byte[] Error = """{"error_code":"SOAK.0001","error_msg":"a fault of the soak"}"""u8.ToArray();
    private static readonly byte[] NotJson = "<html><body>It works!</body></html>"u8.ToArray();
    private static readonly SoakFault[] Faults = [.. Enum.GetValues<SoakFault>().Where(static fault => fault != SoakFault.None)];

    private readonly object _lock = new();
    private readonly Random _random = new(seed);
    private long _requests;
    private long _faults;

    public long Requests => Interlocked.Read(ref _requests);

    public long FaultCount => Interlocked.Read(ref _faults);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Nobody's answer is there at once, so that callers leave and cancel while a request is under way.
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var (fault, minutes) = Draw();
        return fault switch
        {
            SoakFault.None => Answer(request),
            SoakFault.ServerError => Make(request, HttpStatusCode.InternalServerError, Error),
            SoakFault.Unavailable => Make(request, HttpStatusCode.ServiceUnavailable, Error),
            SoakFault.TooManyRequests => Make(request, HttpStatusCode.TooManyRequests, Error),
            SoakFault.Unauthorized => Refuse(request, minutes),
            SoakFault.ConnectionFailure => throw new HttpRequestException(
                HttpRequestError.ConnectionError, "No connection, as the soak asked.", new SocketException(111)),
            SoakFault.BrokenBody => Half(request, stalls: false),
            SoakFault.StalledBody => Half(request, stalls: true),
            SoakFault.TruncatedBody => Make(request, HttpStatusCode.OK, BodyOf(request)[..^2]),
            _ => Make(request, HttpStatusCode.OK, NotJson),
        };
    }

    private (SoakFault Fault, int Minutes) Draw()
    {
        Interlocked.Increment(ref _requests);
        lock (_lock)
        {
            if (_random.NextDouble() >= FaultShare)
            {
                return (SoakFault.None, 0);
            }

            Interlocked.Increment(ref _faults);
            return (Faults[_random.Next(Faults.Length)], _random.Next(-120, 120));
        }
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var answer = Make(request, HttpStatusCode.OK, BodyOf(request));
        if (IsToken(request))
        {
            answer.StatusCode = HttpStatusCode.Created;
            answer.Headers.Add("X-Subject-Token", "a-token-of-the-soak");
        }

        return answer;
    }

    private static HttpResponseMessage Refuse(HttpRequestMessage request, int minutes)
    {
        var answer = Make(request, HttpStatusCode.Unauthorized, Error);
        answer.Headers.Date = TimeProvider.System.GetUtcNow().AddMinutes(minutes);
        return answer;
    }

    private HttpResponseMessage Half(HttpRequestMessage request, bool stalls) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new StreamContent(new HalfBody(BodyOf(request), stalls)),
    };

    private byte[] BodyOf(HttpRequestMessage request) => IsToken(request)
        ? """{"token":{"expires_at":"2099-01-01T00:00:00.000000Z","methods":["password"]}}"""u8.ToArray()
        : vendor.BodyOf(request.RequestUri!);

    private static bool IsToken(HttpRequestMessage request) => request.Method == HttpMethod.Post;

    private static HttpResponseMessage Make(HttpRequestMessage request, HttpStatusCode status, byte[] body) =>
        new(status) { RequestMessage = request, Content = new ByteArrayContent(body) };
}
