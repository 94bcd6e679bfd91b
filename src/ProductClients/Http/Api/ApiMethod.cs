namespace ProductClients.Http;

/// <summary>What the pipeline must know of a method of an interface of the app.</summary>
/// <param name="IsStreamed">Whether the method returns the body as it arrives.</param>
/// <param name="ReturnsErrors">Whether the method returns an error, in an <see cref="Refit.IApiResponse"/>, instead of
/// throwing it.</param>
/// <param name="IsText">Whether the method returns the text of the body, or what its JSON contains.</param>
internal readonly record struct ApiMethod(bool IsStreamed, bool ReturnsErrors, bool IsText);
