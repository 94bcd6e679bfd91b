using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.ContractTests.App;

/// <summary>Endpoints of a vendor as an application needs them.</summary>
internal interface IDiskApi
{
    [Post("/disks")]
    Task<Disk> CreateAsync([Body] NewDisk disk);

    [Delete("/disks/{id}")]
    Task DeleteAsync(string id);
}

internal sealed record NewDisk(string Name);

internal sealed record Disk(string Id, string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewDisk))]
[JsonSerializable(typeof(Disk))]
internal sealed partial class DiskJsonContext : JsonSerializerContext;
