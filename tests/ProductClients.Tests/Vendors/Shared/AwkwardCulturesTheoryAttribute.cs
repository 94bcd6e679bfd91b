using System.Runtime.CompilerServices;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A theory in the cultures of <see cref="AwkwardCulturesAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AwkwardCulturesTheoryAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : CulturedTheoryAttribute(AwkwardCulturesAttribute.Names, sourceFilePath, sourceLineNumber);
