namespace ProductClients.Configuration;

/// <summary>Checks that an option is an absolute http or https address without credentials, query and fragment.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EndpointOptionAttribute : OptionAttribute
{
    protected override string? Check(object value)
    {
        var uri = (Uri)value;
        if (!uri.IsAbsoluteUri)
        {
            return $"is '{uri}'; it must be an absolute address, such as https://host";
        }

        // The message does not show an address that contains a password.
        return uri.UserInfo.Length > 0
            ? "contains a user name or password; use the options for credentials instead"
            : uri.Scheme is not ("https" or "http") ? $"is '{uri}'; it must start with https://"
            : uri.Query.Length > 0 || uri.Fragment.Length > 0 ? $"is '{uri}'; it must have no query and no fragment"
            : null;
    }
}
