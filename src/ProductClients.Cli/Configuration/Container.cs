using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Configuration;

/// <summary>Builds the services of the library for one run.</summary>
internal static class Container
{
    /// <summary>Builds the services and validates every registration.</summary>
    /// <exception cref="UsageException">A registration is not valid.</exception>
    public static ServiceProvider Build(
        RegistrationSettings settings, Action<IProductClientsBuilder>? configure = null)
    {
        // Messages show the value that is not valid, and a value such as an endpoint may contain a secret.
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
