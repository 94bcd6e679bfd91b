using System.CommandLine;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary><c>sign</c>: the command line.</summary>
internal static class SignCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = Arguments.Name("The registration whose credentials sign.");
        var config = CommonOptions.Config();
        var url = Options.Parsed<Uri?>(
            "--url",
            "The address of the request, as it is sent.",
            "URL",
            "an absolute address that starts with https:// or http:// and holds no password",
            SignValues.Url);
        url.Required = true;
        var method = Options.Parsed<HttpMethod?>(
            "--method", "The method; GET without it.", "METHOD", "an HTTP method", SignValues.Method);
        var at = Options.Instant("--at", "The time to sign with; now without it.");
        var headers = Options.ParsedMany<KeyValuePair<string, string>>(
            "--header", "A header of the request; may be repeated.", "\"K: V\"", "written as \"Name: value\"",
            SignValues.Header);
        var body = Options.Text("--body", "The body of the request.");
        var explain = Options.Flag(
            "--explain",
            "Also print the canonical request and the string to sign, as they are: those of NCP and SCP hold the access key, "
            + "which the headers show too. Tokens are masked.");

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
