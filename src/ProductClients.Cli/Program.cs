using System.Runtime.InteropServices;
using ProductClients.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await using var output = StandardStreams.OpenOutput();
await using var error = StandardStreams.OpenError();
return await App.RunAsync(args, output, error, AppEnvironment.OfProcess(), stop.Token);

// The first signal ends the run in order, the second one at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
