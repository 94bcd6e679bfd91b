namespace ProductClients.ContractTests.App;

/// <summary>The bodies of <see cref="IDiskApi"/> on the wire, in ASCII.</summary>
internal static class DiskBodies
{
    public const string New = """{"name":"\uD0A4 a\u002Bb"}""";

    public const string Created = """{"id":"d-1","name":"\uD0A4 a\u002Bb"}""";
}
