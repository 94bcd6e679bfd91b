namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's options.</summary>
internal sealed record OptionSample
{
    /// <summary>Gets the vendor's own options in configuration. No value is the default. Each secret
    /// contains the word "secret".</summary>
    public required (string Key, string Value)[] Settings { get; init; }

    /// <summary>Gets the message when no option is set.</summary>
    public required string Missing { get; init; }

    /// <summary>Gets texts that cannot be header values, each with the invalid character and its position.</summary>
    public required (string Option, string Value, string Character)[] Unsendable { get; init; }

    /// <summary>Gets the text options that may not be empty.</summary>
    public required string[] NeverEmpty { get; init; }
}
