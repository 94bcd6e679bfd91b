namespace ProductClients.Http;

/// <summary>Checks a response before any of its products is used.</summary>
internal interface IResponseVerifier
{
    /// <summary>Returns the problem with a response as the end of a sentence whose subject is the response;
    /// <see langword="null"/> if there is none.</summary>
    string? Check(HttpResponseMessage response, ReadOnlySpan<byte> body);
}
