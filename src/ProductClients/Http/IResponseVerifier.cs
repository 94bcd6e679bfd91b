namespace ProductClients.Http;

/// <summary>Checks an response before anything of it is used.</summary>
internal interface IResponseVerifier
{
    /// <summary>Returns what is wrong with an response, as the end of a sentence that begins with it, or
    /// <see langword="null"/>.</summary>
    string? Check(HttpResponseMessage response, ReadOnlySpan<byte> body);
}
