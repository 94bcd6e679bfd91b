namespace ProductClients.RefitPolyfill.Model;

/// <summary>What one parameter adds to the query: itself, or each property of the object it is.</summary>
internal sealed record QueryGroup(string Parameter, bool IsObject, EquatableArray<QueryValue> Values);
