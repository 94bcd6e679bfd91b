using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Http;

/// <summary>The message of a failure is one line, whatever an app or a vendor puts into it.</summary>
public sealed class OneLineMessageTests
{
    private const string Hostile = "first\r\nsecond\u001b[31m\u2028third\u202e\u0000";

    private static readonly Dictionary<string, Func<Exception, Task<ProductClientException>>> Places =
        new(StringComparer.Ordinal)
        {
            ["vault"] = static error => FailureAsync(clients => clients.UseCredentials(_ => new Vault(error))),
            ["signer"] = static error => FailureAsync(clients => clients.UseSigner(_ => new Signer(error))),
            ["handler"] = static error => FailureAsync(clients =>
                clients.HttpClientBuilder.AddHttpMessageHandler(() => new Handler(error))),
            ["connection"] = static error => FailureAsync(wire: new StubHandler((_, _) => throw error)),
            ["source"] = static async error => await Assert.ThrowsAsync<ProductClientException>(
                () => new FakeSource(1) { Failures = { [0] = error } }.ToLister().ListAsync().ToListAsync()),
            ["error body"] = static error => FailureAsync(wire: new StubHandler(
                JsonSerializer.Serialize(new { error = new { errorCode = error.Message, message = error.Message } }),
                HttpStatusCode.BadRequest)),
        };

    private static readonly Exception[] Errors =
    [
        new InvalidOperationException(Hostile), new HttpRequestException(Hostile), new ArgumentException(Hostile),
        new JsonException(Hostile), new TimeoutException(Hostile), new ProductClientException(Hostile),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Cases => Places.Keys.SelectMany(
        static place => Errors.Select(error => new TheoryDataRow<string, string>(place, error.GetType().Name)));

    [Theory, MemberData(nameof(Cases))]
    public async Task Message_is_one_line(string place, string type)
    {
        var failure = await Places[place](Errors.Single(error => error.GetType().Name == type));

        Assert.Contains("first", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(failure.Message, static character =>
            char.IsControl(character) || character is '\u2028' or '\u202e');
    }

    [Fact]
    public void Message_of_a_new_exception_is_escaped_once()
    {
        var error = new ProductClientException(Hostile);

        Assert.Equal(@"first\r\nsecond\u001B[31m\u2028third\u202E\u0000", error.Message);
        Assert.Equal(error.Message, new ProductClientException(error.Message).Message);
    }

    private static async Task<ProductClientException> FailureAsync(
        Action<IRegistrationBuilder>? register = null, StubHandler? wire = null)
    {
        await using var vendor = StubbedVendor.Ncp(
            wire ?? new StubHandler(StubbedVendor.NcpPage), static options => options.MaxRetries = 0, register);
        return await vendor.FailureAsync();
    }

    private sealed class Vault(Exception error) : ICredentialSource<NcpCredentials>
    {
        public ValueTask<NcpCredentials> GetAsync(CancellationToken cancellationToken) => throw error;
    }

    private sealed class Signer(Exception error) : IRequestSigner
    {
        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw error;
    }

    private sealed class Handler(Exception error) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => throw error;
    }
}
