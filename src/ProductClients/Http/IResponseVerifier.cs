namespace ProductClients.Http;

/// <summary>Checks an answer before anything of it is used.</summary>
internal interface IResponseVerifier
{
    /// <summary>Returns what is wrong with an answer, or <see langword="null"/>.</summary>
    string? Check(HttpResponseMessage response, ReadOnlySpan<byte> body);
}
