using System.Runtime.CompilerServices;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A test under the Buddhist calendar, the Hijri calendar, Persian digits and calendar, and the Turkish i.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AwkwardCulturesAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : CulturedFactAttribute(Names, sourceFilePath, sourceLineNumber)
{
    public static readonly string[] Names = ["th-TH", "ar-SA", "fa-IR", "tr-TR"];
}
