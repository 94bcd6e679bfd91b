using ProductClients.Testing;

namespace ProductClients.Samples.OwnEndpoints;

/// <summary>The endpoints of <see cref="IServerApi"/> at an emulated vendor. The emulator verifies the signature of
/// each request before it calls them.</summary>
public static class ServerEndpoints
{
    public static void AddTo(VendorEmulator vendor)
    {
        vendor.Map("GET", "/servers/{id}", static request => request.PathValues["id"] == "s-1"
            ? EndpointResponse.Json(new Server("s-1", "web"), ServerJson.Default.Server)
            : EndpointResponse.VendorError(404));
        vendor.Map("POST", "/servers", static request => EndpointResponse.Json(
            new Server("s-2", request.ReadJson(ServerJson.Default.NewServer)!.Name), ServerJson.Default.Server, 201));
    }
}
