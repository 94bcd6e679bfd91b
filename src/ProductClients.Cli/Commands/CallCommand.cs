using System.CommandLine;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>call</c>.</summary>
internal static class CallCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = Arguments.Name("The registration that sends the request.");
        var method = Arguments.Parsed<HttpMethod?>(
            "METHOD", "The HTTP method, such as GET.", "an HTTP method", RequestValues.Method);
        var path = Arguments.Parsed<string?>(
            "PATH",
            "The path, relative to the endpoint of the registration, with or without a query.",
            "a path below the endpoint of the registration, such as /servers/1?full=true",
            RequestValues.Path);
        var config = CommonOptions.Config();
        var embedded = CommonOptions.Embedded();
        var query = Options.ParsedMany<KeyValuePair<string, string>>(
            "--query",
            "A parameter of the query, not encoded. Can be given several times.",
            "K=V",
            "written as name=value",
            RequestValues.Parameter);
        var headers = RequestHeaders.Option();
        var body = Options.Text(
            "--body",
            "The file with the body of the request; - is the standard input. Its Content-Type is application/json, "
            + "unless --header sets another one.",
            "FILE");
        var include = Options.Flag("--include", "Print the status line and the headers of the response first.");

        var command = new Command("call", "Sends a signed request to any endpoint of a vendor and prints the response.")
        {
            name, method, path, config, embedded, query, headers, body, include,
        };
        CommonOptions.RequireOneSource(command, config, embedded);
        command.SetAction((parsed, cancellationToken) => CallRun.RunAsync(
            new CallRequest
            {
                Name = parsed.GetValue(name)!,
                Method = parsed.GetValue(method)!,
                Path = parsed.GetValue(path)!,
                Configuration = CommonOptions.Choice(parsed, config, embedded),
                Query = parsed.GetValue(query) ?? [],
                Headers = parsed.GetValue(headers) ?? [],
                Body = parsed.GetValue(body) is { } file ? new InputFile(file) : null,
                Include = parsed.GetValue(include),
                Verbose = CommonOptions.IsVerbose(parsed),
            },
            terminal,
            cancellationToken));
        return command;
    }
}
