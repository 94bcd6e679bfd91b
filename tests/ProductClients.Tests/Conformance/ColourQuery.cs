namespace ProductClients.Tests.Conformance;

/// <summary>The native query of the vendor in memory.</summary>
internal sealed record ColourQuery(string Colour);
