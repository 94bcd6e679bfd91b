using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using ProductClients.Benchmarks;
using ProductClients.Benchmarks.Soak;

if (args is ["memory"])
{
    await MemoryRun.RunAsync(Console.Out);
    return;
}

if (args is ["ratios"])
{
    await RatioRun.RunAsync(Console.Out);
    return;
}

if (args is ["cold"])
{
    await ColdStartRun.RunAsync(Console.Out);
    return;
}

if (args is ["cold", var loop, var server])
{
    await ColdStartRun.ListAsync(loop, new Uri(server), Console.Out);
    return;
}

if (args is ["profile", var list])
{
    await ProfileRun.RunAsync(list);
    return;
}

if (args is ["caching"])
{
    await CachingRun.RunAsync(Console.Out);
    return;
}

if (args is ["watch"])
{
    await WatchRun.RunAsync(Console.Out);
    return;
}

if (args is ["soak", .. var rest])
{
    var count = rest is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : SoakRun.DefaultCount;
    Environment.ExitCode = await SoakRun.RunAsync(count, Console.Out) ? 0 : 1;
    return;
}

var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithIterationCount(25).WithWarmupCount(8))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default)
    .HideColumns(Column.Job, Column.IterationCount, Column.WarmupCount, Column.LaunchCount, Column.RatioSD);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
