using ProductClients.Oracles.Tests.Generation;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Where <c>qiniu</c> 7.15.2 is not followed (docs/vendors/qiniu.md, "Where the vendor's packages differ").
/// </summary>
internal static class QiniuExclusions
{
    public static IReadOnlyList<Exclusion> OfV2 { get; } =
    [
        new(Has_a_port),
        new(Sets_the_Host_header),
        new(Has_no_content_type),
        new(Names_a_header_with_an_apostrophe),
        new(Sends_an_apostrophe_in_the_query),
    ];

    public static IReadOnlyList<Exclusion> OfQBox { get; } = [new(Sends_an_apostrophe_in_the_query)];

    // The package writes the port twice: "127.0.0.1:8080:8080".
    private static bool Has_a_port(SigningCase drawn) => !drawn.Uri.IsDefaultPort && drawn.Host is null;

    // The package signs the host of the address, whatever Host header it is told.
    private static bool Sets_the_Host_header(SigningCase drawn) => drawn.Host is not null;

    // The package signs, and sends, the content type of a form where there is none; we send none and sign none.
    private static bool Has_no_content_type(SigningCase drawn) => drawn.ContentType is null;

    // The package's table of the characters of a name has a backslash where the apostrophe belongs, so it takes such a
    // name for none and leaves it as it is.
    private static bool Names_a_header_with_an_apostrophe(SigningCase drawn) =>
        drawn.Headers.Any(static header => header.Key.Contains('\''));

    // The package reads the address with WHATWG's URL, which encodes an apostrophe in a query; HttpClient sends it
    // unencoded.
    private static bool Sends_an_apostrophe_in_the_query(SigningCase drawn) => drawn.Uri.Query.Contains('\'');
}
