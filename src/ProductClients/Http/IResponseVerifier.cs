namespace ProductClients.Http;

/// <summary>Checks a response before anything of it is used.</summary>
internal interface IResponseVerifier
{
    /// <summary>Returns what is wrong with a response, as the end of a sentence that begins with it, or
    /// <see langword="null"/>.</summary>
    string? Check(HttpResponseMessage response, ReadOnlySpan<byte> body);
}
