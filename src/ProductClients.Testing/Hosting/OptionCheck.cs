namespace ProductClients.Testing;

/// <summary>Start-up checks whose message names the emulator, the option, its value and what would be valid.</summary>
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

    /// <summary>For secrets: the value is not shown.</summary>
    public static void RequireText(this VendorEmulatorOptions options, string? value, string option)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"{options.Name}: {option} must not be empty.", nameof(options));
    }
}
