using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using Refit;

namespace ProductClients.Tests.Docs;

/// <summary>The code of docs/endpoints.md that is not in the sample OwnEndpoints, letter for letter.</summary>
internal static class EndpointCode
{
    public static void AddToAnotherHost(IRegistrationBuilder registration)
    {
        registration.AddApi<IImageApi>(ImageJson.Default, options =>
        {
            options.BaseAddress = new Uri("https://image.vendor.example/v2");
            options.MaxStreamBytes = 10_000_000_000;
        });
    }

    public static async Task<string> DescribeAsync(IImageApi images, string id)
    {
        using var response = await images.FindAsync(id);
        if (response.Error is null)
        {
            return response.Content!.Name;
        }

        var error = (ProductClientException)response.Error.InnerException!;
        return error.Code == ProductErrorCode.NotFound ? "no such image" : error.Message;
    }

    public static async Task DownloadAsync(IImageApi images, string id, Stream file)
    {
        await using var image = await images.DownloadAsync(id);
        await image.CopyToAsync(file);
    }

    public static async Task<Image> WithoutContainerAsync(NcpEmulator ncp)
    {
        using var images = ProductClientsFactory.CreateApi<IImageApi>(
            clients => clients.AddNcp("ncp", options =>
            {
                options.Endpoint = ncp.Endpoint;
                options.AccessKey = ncp.Settings["AccessKey"]!;
                options.SecretKey = ncp.Settings["SecretKey"]!;
            }),
            ImageJson.Default);
        using var response = await images.Client.FindAsync("i-1");
        return response.Content!;
    }
}

public interface IImageApi
{
    [Get("/images/{id}")]
    Task<IApiResponse<Image>> FindAsync(string id);

    [Get("/images/{id}/file")]
    Task<Stream> DownloadAsync(string id);

    [Put("/images/{id}")]
    Task ReplaceAsync(
        string id, [Body] Image image, [Property(RequestRetry.PropertyName)] bool isIdempotent = true);
}

public sealed record Image(string Id, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Image))]
internal sealed partial class ImageJson : JsonSerializerContext;
