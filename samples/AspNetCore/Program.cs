// A web application that streams the products of every registration, reports health, and exports traces and metrics.
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using ProductClients;
using ProductClients.Samples.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProductClients(builder.Configuration);
builder.Services.ConfigureHttpJsonOptions(options =>
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, ProductClientsJson.WithoutNative));
builder.Services.AddHealthChecks()
    .AddProductClientsHealthChecks(HealthStatus.Degraded, tags: ["vendors"], timeout: TimeSpan.FromSeconds(10));
var telemetry = builder.Services.AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore", ProductClientsTelemetry.ActivitySourceName))
    .WithMetrics(metrics => metrics.AddMeter(ProductClientsTelemetry.MeterName));
if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
{
    telemetry.UseOtlpExporter();
}

var app = builder.Build();
app.MapGet("/products", ProductsEndpoint.WriteAsync);
app.MapGet("/catalog", (IProductCatalog catalog, CancellationToken cancellationToken) =>
    catalog.ListAsync(cancellationToken: cancellationToken).ToResultAsync(cancellationToken));
app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = check => !check.Tags.Contains("vendors") });
app.MapHealthChecks("/health/vendors", new HealthCheckOptions
{
    Predicate = check => check.Tags.Contains("vendors"),
    ResponseWriter = HealthResponse.WriteAsync,
});
await app.RunAsync();
