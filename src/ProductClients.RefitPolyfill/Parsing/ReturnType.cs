using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>What a method returns: one value, or a stream of them.</summary>
internal sealed record ReturnType(ITypeSymbol Result, bool IsStream);
