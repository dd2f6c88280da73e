using System.Runtime.InteropServices;
using System.Text;
using HousingRules.Host;
using HousingRules.Host.Terminal;

// Windows terminals speak the code page of the system unless told otherwise; files that stand in for them get no mark.
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var interrupted = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);

var speech = new Speech(
    SpokenLanguage.From(args, Environment.GetEnvironmentVariable),
    Console.Out,
    Console.Error,
    Console.OpenStandardOutput,
    !Console.IsErrorRedirected);
return HostApp.Run(args, speech, interrupted.Token);

// The run ends by itself, and takes its unfinished files with it.
void Interrupt(PosixSignalContext context)
{
    context.Cancel = true;
    interrupted.Cancel();
}
