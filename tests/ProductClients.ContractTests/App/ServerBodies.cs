namespace ProductClients.ContractTests.App;

/// <summary>The bodies of <see cref="IServerApi"/> on the wire, in ASCII.</summary>
internal static class ServerBodies
{
    public const string New = """{"name":"\uD0A4 a\u002Bb"}""";

    public const string Created = """{"id":"s-1","name":"\uD0A4 a\u002Bb"}""";
}
