using System.CommandLine;

namespace ProductClients.Cli.Parsing;

/// <summary>Creates the arguments of the commands: names of registrations and input files.</summary>
internal static class Arguments
{
    public static Argument<string[]> Names(string description) =>
        new("NAME") { Description = description, Arity = ArgumentArity.ZeroOrMore };

    public static Argument<string> Name(string description) => new("NAME") { Description = description };

    public static Argument<T> Parsed<T>(string name, string description, string valid, Func<string, T?> parse) =>
        new(name)
        {
            Description = description,
            CustomParser = result => Options.Value(result, name, valid, parse),
        };

    public static Argument<string> InputFile(string name, string description) =>
        new(name) { Description = description };
}
