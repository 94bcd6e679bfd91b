using System.CommandLine;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>The options that filter the products, and the size of a page.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _ids =
        Options.Texts("--id", "Only the product with this id. Can be given several times.", "ID");

    private readonly Option<string?> _name = Options.Text("--name", "Only products with exactly this name.");
    private readonly Option<string?> _nameContains =
        Options.Text("--name-contains", "Only products whose name contains this text, ignoring case.");

    private readonly Option<ProductStatus[]> _statuses = Options.ParsedMany<ProductStatus>(
        "--status",
        "Only products with this status, such as Active. Can be given several times.",
        "STATUS",
        "one of " + string.Join(", ", Enum.GetNames<ProductStatus>()),
        Options.Word<ProductStatus>);

    private readonly Option<string?> _tag = Options.Text("--tag", "Only products with this tag.");

    private readonly Option<string?> _category =
        Options.Text("--category", "Only products in the category with this id.");

    private readonly Option<DateTimeOffset?> _createdFrom =
        Options.Instant("--created-from", "Only products created at this time or later.");

    private readonly Option<DateTimeOffset?> _createdTo = Options.Instant(
        "--created-to",
        "Only products created at this time or earlier. A date without a time includes that day.",
        endOfDay: true);

    private readonly Option<DateTimeOffset?> _updatedFrom =
        Options.Instant("--updated-from", "Only products updated at this time or later.");

    private readonly Option<DateTimeOffset?> _updatedTo = Options.Instant(
        "--updated-to",
        "Only products updated at this time or earlier. A date without a time includes that day.",
        endOfDay: true);

    private readonly Option<int?> _pageSize =
        Options.Count("--page-size", "The number of products to ask for in one request.", max: 10_000);

    public FilterOptions(Command command)
    {
        Option[] all =
        [
            _ids, _name, _nameContains, _statuses, _tag, _category, _createdFrom, _createdTo, _updatedFrom, _updatedTo,
            _pageSize,
        ];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads the query.</summary>
    /// <exception cref="UsageException">No product can match.</exception>
    public ProductQuery Read(ParseResult parsed)
    {
        var query = new ProductQuery
        {
            Ids = parsed.GetValue(_ids) ?? [],
            Name = parsed.GetValue(_name),
            NameContains = parsed.GetValue(_nameContains),
            Statuses = parsed.GetValue(_statuses) ?? [],
            Tag = parsed.GetValue(_tag),
            Category = parsed.GetValue(_category),
            CreatedFrom = parsed.GetValue(_createdFrom),
            CreatedTo = parsed.GetValue(_createdTo),
            UpdatedFrom = parsed.GetValue(_updatedFrom),
            UpdatedTo = parsed.GetValue(_updatedTo),
            PageSize = parsed.GetValue(_pageSize),
        };
        RequireOrder(query.CreatedFrom, query.CreatedTo, _createdFrom.Name, _createdTo.Name);
        RequireOrder(query.UpdatedFrom, query.UpdatedTo, _updatedFrom.Name, _updatedTo.Name);
        return query;
    }

    private static void RequireOrder(DateTimeOffset? from, DateTimeOffset? to, string fromName, string toName)
    {
        if (from > to)
        {
            throw new UsageException(
                $"{fromName} is later than {toName}, so no product can match; correct one of them.");
        }
    }
}
