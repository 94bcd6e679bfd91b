using System.CommandLine;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>The options of <c>list</c> that filter, sort and limit the products.</summary>
internal sealed class QueryOptions
{
    private readonly Option<ProductSort?> _sort = Options.Parsed<ProductSort?>(
        "--sort",
        "The order of the products of all registrations, such as name:asc or updated:desc.",
        "KEY:ORDER",
        "one of " + SortOrders.Valid,
        SortOrders.Parse);

    private readonly Option<int?> _take =
        Options.Count("--take", "At most this number of products, counted over all registrations.");

    private readonly FilterOptions _filters;

    public QueryOptions(Command command)
    {
        _filters = new FilterOptions(command);
        command.Options.Add(_sort);
        command.Options.Add(_take);
    }

    public ProductQuery Read(ParseResult parsed) => _filters.Read(parsed) with
    {
        Sort = parsed.GetValue(_sort),
        Take = parsed.GetValue(_take),
    };
}
