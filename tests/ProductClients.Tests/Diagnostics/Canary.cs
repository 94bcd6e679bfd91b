using System.Text;

namespace ProductClients.Tests.Diagnostics;

/// <summary>The secrets of <see cref="CanaryTests"/>, which are easy to recognize in every text.</summary>
internal static class Canary
{
    /// <summary>A secret with characters that look different in addresses, forms, JSON and base64.</summary>
    public const string Secret = "canary/7f3a+Q\"z&k<Secret>";

    /// <summary>A secret that is a valid header value.</summary>
    public const string HeaderSecret = "canary/7f3a+QzAk-InHeader==";

    public static bool IsSecret(string value) => value is Secret or HeaderSecret;

    /// <summary>Returns the secrets in an echoed text, whose parts are separated by <c>|</c>.</summary>
    public static IEnumerable<string> SecretsOf(string echo) => echo.Split('|').Where(IsSecret);

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
