using System.CommandLine;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>Defines the command line of <c>sign</c>.</summary>
internal static class SignCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = Arguments.Name("The registration whose credentials sign the request.");
        var config = CommonOptions.Config();
        var url = Options.Parsed<Uri?>(
            "--url",
            "The URL of the request, exactly as it is sent.",
            "URL",
            "an absolute http:// or https:// URL without a user name or password",
            RequestValues.Url);
        url.Required = true;
        var method = Options.Parsed<HttpMethod?>(
            "--method", "The HTTP method. The default is GET.", "METHOD", "an HTTP method", RequestValues.Method);
        var at = Options.Instant("--at", "The time to sign with. The default is now.");
        var headers = RequestHeaders.Option();
        var body = Options.Text("--body", "The body of the request, encoded as UTF-8.");
        var explain = Options.Flag(
            "--explain",
            "Also print the canonical request and the string to sign. For NCP and SCP they contain the access key, as "
            + "the headers do. Tokens are redacted.");

        var command = new Command("sign", "Signs a request without sending it.")
        {
            name, config, url, method, at, headers, body, explain,
        };
        command.SetAction((parsed, cancellationToken) => SignRun.RunAsync(
            new SignRequest
            {
                Name = parsed.GetValue(name)!,
                Configuration = CommonOptions.Choice(parsed, config),
                Url = parsed.GetValue(url)!,
                Method = parsed.GetValue(method) ?? HttpMethod.Get,
                At = parsed.GetValue(at),
                Headers = parsed.GetValue(headers) ?? [],
                Body = parsed.GetValue(body),
                Explain = parsed.GetValue(explain),
            },
            terminal,
            cancellationToken));
        return command;
    }
}
