namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Metadata names of the vocabulary.</summary>
internal static class RefitNames
{
    public const string Get = "Refit.GetAttribute";
    public const string AliasAs = "Refit.AliasAsAttribute";
    public const string Query = "Refit.QueryAttribute";
    public const string Header = "Refit.HeaderAttribute";
    public const string Headers = "Refit.HeadersAttribute";
    public const string Property = "Refit.PropertyAttribute";
    public const string Settings = "Refit.RefitSettings";

    /// <summary>The value of <c>CollectionFormat.Multi</c>.</summary>
    public const int Multi = 5;

    public static readonly string[] OtherVerbs = ["Delete", "Head", "Options", "Patch", "Post", "Put"];

    public static string AttributeOf(string verb) => $"Refit.{verb}Attribute";
}
