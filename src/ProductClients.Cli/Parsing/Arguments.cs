using System.CommandLine;

namespace ProductClients.Cli.Parsing;

/// <summary>Creates the arguments of the commands: names of registrations and input files.</summary>
internal static class Arguments
{
    public static Argument<string[]> Names(string description) =>
        Checked(new Argument<string[]>("NAME") { Description = description, Arity = ArgumentArity.ZeroOrMore });

    public static Argument<string> Name(string description) =>
        Checked(new Argument<string>("NAME") { Description = description });

    public static Argument<string> InputFile(string name, string description) =>
        Checked(new Argument<string>(name) { Description = description });

    // The parser accepts an unknown option as an argument.
    private static T Checked<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => token.Value is ['-', _, ..]))
            {
                result.AddError($"'{token.Value}' is not an option of this command.");
            }
        });
        return argument;
    }
}
