using System.CommandLine;
using System.CommandLine.Parsing;
using ProductClients.Configuration;

namespace ProductClients.Cli.Parsing;

/// <summary>Finds what is wrong with a command line. A word that is not known gets the name that it probably means.
/// </summary>
internal static class ParseProblems
{
    /// <summary>Returns one message for each problem; none if the command can run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var unknown = UnknownOptions(parsed);
        var words = parsed.UnmatchedTokens.Where(token => !IsOption(token)).ToArray();
        // A word after an unknown option is probably its value.
        var stray = words.Where(word => !unknown.Any(option => IsFollowedBy(parsed, option, word)));
        var isRoot = parsed.CommandResult.Parent is null;
        string[] messages = [.. unknown.Select(option => DescribeOption(parsed, option))
            .Concat(stray.Select(word => isRoot ? DescribeCommand(parsed, word) : DescribeWord(parsed, word)))
            .Concat(OtherErrors(parsed, isRoot))
            .Distinct(StringComparer.Ordinal)];
        return messages.Length > 0 ? messages : [.. parsed.Errors.Select(static error => error.Message)];
    }

    // The parser accepts an unknown option as an argument. After -- it is one.
    private static string[] UnknownOptions(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Where(token => !IsAfterDoubleDash(parsed, token))
            .Select(static token => token.Value);
        return [.. parsed.UnmatchedTokens.Concat(arguments).Where(IsOption).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsOption(string token) => token is ['-', _, ..];

    private static bool IsAfterDoubleDash(ParseResult parsed, Token token)
    {
        var after = parsed.Tokens.SkipWhile(static other => other.Type != TokenType.DoubleDash);
        return after.Any(other => ReferenceEquals(other, token));
    }

    private static bool IsFollowedBy(ParseResult parsed, string option, string word) => parsed.Tokens
        .Zip(parsed.Tokens.Skip(1))
        .Any(pair => pair.First.Value == option && pair.Second.Value == word);

    // The errors of the values, and what is missing. The parser's errors about unknown words are left out, and so is
    // the missing command when there is a word that is not one.
    private static IEnumerable<string> OtherErrors(ParseResult parsed, bool isRoot) => parsed.Errors
        .Where(error => error.SymbolResult is not CommandResult
            || parsed.UnmatchedTokens.Count == 0
            || (!isRoot && !parsed.UnmatchedTokens.Any(token =>
                error.Message.Contains($"'{token}'", StringComparison.Ordinal))))
        .Select(static error => error.Message);

    private static string DescribeOption(ParseResult parsed, string token)
    {
        // The value can follow after = or a colon.
        var name = token.Split('=', ':')[0];
        var command = parsed.CommandResult.Command;
        var names = Names(parsed);
        return names.Contains(name, StringComparer.Ordinal)
            ? $"'{name}' must be given after the command '{command.Name}'."
            : $"'{name}' is not an option of '{command.Name}'{Hint(name, names)}";
    }

    private static string DescribeCommand(ParseResult parsed, string word)
    {
        var names = parsed.CommandResult.Command.Subcommands.Select(static command => command.Name).ToArray();
        return NearestName.Of(word, names) is { } near
            ? $"'{word}' is not a command; did you mean {near}?"
            : $"'{word}' is not a command; the commands are: {string.Join(", ", names)}.";
    }

    private static string DescribeWord(ParseResult parsed, string word) =>
        $"'{word}' is one argument too many for '{parsed.CommandResult.Command.Name}'.";

    private static string Hint(string name, IEnumerable<string> names)
    {
        var nearest = NearestName.Of(name.TrimStart('-'), names.Select(static option => option.TrimStart('-')));
        return nearest is null ? "." : $"; did you mean --{nearest}?";
    }

    private static string[] Names(ParseResult parsed)
    {
        var options = parsed.CommandResult.Command.Options.AsEnumerable();
        for (var parent = parsed.CommandResult.Parent; parent is CommandResult command; parent = parent.Parent)
        {
            options = options.Concat(command.Command.Options.Where(static option => option.Recursive));
        }

        return [.. options.Select(static option => option.Name)];
    }
}
