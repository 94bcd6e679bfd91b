using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Configuration;

/// <summary>The library, wired for one run.</summary>
internal static class Container
{
    /// <exception cref="UsageException">A registration cannot be used.</exception>
    public static ServiceProvider Build(
        RegistrationSettings settings, Action<IProductClientsBuilder>? configure = null)
    {
        // A wrong value is shown, and a secret may be part of one, such as of an address.
        var mask = new SecretMask(settings.Secrets());
        var services = new ServiceCollection();
        try
        {
            var clients = services.AddProductClients(settings.Build());
            configure?.Invoke(clients);
        }
        catch (ArgumentException error)
        {
            throw new UsageException(mask.Apply(Messages.WithoutParameterName(error)));
        }

        var serviceProvider = services.BuildServiceProvider();
        try
        {
            serviceProvider.ValidateProductClients();
            return serviceProvider;
        }
        catch (Exception error) when (error is OptionsValidationException or AggregateException)
        {
            serviceProvider.Dispose();
            throw new UsageException(mask.Apply(Describe(error)));
        }
    }

    private static string Describe(Exception error) => error is AggregateException several
        ? string.Join(Environment.NewLine, several.InnerExceptions.Select(static inner => inner.Message))
        : error.Message;
}
