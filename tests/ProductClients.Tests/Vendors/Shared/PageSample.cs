namespace ProductClients.Tests.Vendors.Shared;

/// <summary>The query parameters and the pages of a paged vendor.</summary>
internal sealed record PageSample
{
    /// <summary>Gets the path of the products.</summary>
    public required string Path { get; init; }

    /// <summary>Gets a native query of which no parameter is set.</summary>
    public required object EmptyQuery { get; init; }

    /// <summary>Gets a native query with every documented parameter, and the query as it is sent.</summary>
    public required (object Query, string Sent) EveryParameter { get; init; }

    /// <summary>Gets a native query whose values some cultures format differently, and the query as sent.</summary>
    public required (object Query, string Sent) CultureDependent { get; init; }

    /// <summary>Gets a native query whose text parameters have a value, and the query as it is sent for {0}.</summary>
    public required (Func<string, object> Query, string Sent) Texts { get; init; }

    /// <summary>Gets queries with a native parameter that contradicts a portable filter or paging.</summary>
    public required (string Parameter, ProductQuery Query)[] Conflicts { get; init; }

    /// <summary>Gets the number of products that the example response announces.</summary>
    public required long Total { get; init; }

    /// <summary>Gets the name of the list of products in a response.</summary>
    public required string ListName { get; init; }
}
