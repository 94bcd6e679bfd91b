using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Web;
using ProductClients.Testing;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>A stand-in for Acme. It replaces the socket and responds as a script says.</summary>
internal sealed class AcmeServer(VendorScript script, string key) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.TryGetValues(AcmeSigner.Header, out var keys) || keys.Single() != key)
        {
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        }

        var response = script.Next();
        switch (response.Fault)
        {
            case VendorFaults.Break:
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            case VendorFaults.Stall:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }

        var asked = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var group = asked["group"];
        var found = response.Products.Select(Create).Where(p => group is null || p.Group == group).ToArray();
        var start = int.Parse(asked["start"]!, CultureInfo.InvariantCulture);
        var count = Math.Min(int.Parse(asked["count"]!, CultureInfo.InvariantCulture), script.PageCap ?? int.MaxValue);
        var page = new AcmeProductList((int)(script.ClaimedTotal ?? found.Length), [.. found.Skip(start).Take(count)]);
        return new HttpResponseMessage { Content = JsonContent.Create(page, AcmeJsonContext.Default.AcmeProductList) };
    }

    // A number always gives the same product. The products differ in every field that a query can filter by.
    private static AcmeProduct Create(int number)
    {
        var created = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number * 37 % 1_000);
        return new AcmeProduct(
            string.Create(CultureInfo.InvariantCulture, $"A-{number}"),
            string.Create(CultureInfo.InvariantCulture, $"{(number % 2 == 0 ? "Anvil" : "Rocket Skates")} {number}"),
            (number % 4) switch { 0 => "draft", 1 => "retired", _ => "live" },
            number % 5 == 4 ? null : number % 2 == 0 ? "tools" : "leisure",
            number % 3 == 0 ? ["heavy"] : null,
            created,
            number % 7 == 6 ? null : created.AddDays(number % 11));
    }
}
