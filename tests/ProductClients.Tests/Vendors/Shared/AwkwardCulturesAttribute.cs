using System.Runtime.CompilerServices;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A test in cultures with other calendars, other digits and the Turkish i.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AwkwardCulturesAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : CulturedFactAttribute(Names, sourceFilePath, sourceLineNumber)
{
    public static readonly string[] Names = ["th-TH", "ar-SA", "fa-IR", "tr-TR"];
}
