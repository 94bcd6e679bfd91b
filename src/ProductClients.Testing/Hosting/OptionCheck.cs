namespace ProductClients.Testing;

/// <summary>Checks options. The message has the emulator, the option, its value and what would be valid.</summary>
internal static class OptionCheck
{
    public static void Require(
        this VendorEmulatorOptions options, bool valid, string option, object? value, string requirement)
    {
        if (valid)
            return;
        throw new ArgumentException(
            $"{options.Name}: {option} is '{value}' but must be {requirement}.", nameof(options));
    }

    /// <summary>Checks that an option has a value. The message does not show it, since it may be a secret.</summary>
    public static void RequireText(this VendorEmulatorOptions options, string? value, string option)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"{options.Name}: {option} must not be empty.", nameof(options));
    }
}
