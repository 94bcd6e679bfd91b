using System.Runtime.InteropServices;
using ProductClients.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
// A terminal that is closed sends SIGHUP.
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
// Not disposed: the run flushes them, and disposal would write again what a closed pipe did not accept.
var output = StandardStreams.OpenOutput();
var error = StandardStreams.OpenError();
return await App.RunAsync(args, output, error, AppEnvironment.OfProcess(), stop.Token);

// The first signal cancels the run; the second one ends the process at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
