namespace ProductClients.RefitPolyfill.Model;

/// <summary>One query parameter, or one for each item of a list.</summary>
/// <param name="Key">The escaped key.</param>
/// <param name="Expression">The C# expression of its value, which is also what an error calls it.</param>
/// <param name="IsEnum">Whether a word is looked up for it.</param>
/// <param name="IsList">Whether the key is repeated.</param>
internal sealed record QueryValue(string Key, string Expression, bool IsEnum, bool IsList);
