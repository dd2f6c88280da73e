using System.Globalization;
using System.Text;
using HousingRules.Host.Commands;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;

// Numbers and days are written alike on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// Windows terminals speak the code page of the system unless told otherwise; files that stand in for them get no mark.
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var console = new HostConsole(
    SpokenLanguage.From(args, Environment.GetEnvironmentVariable),
    Console.Out,
    Console.Error,
    Console.OpenStandardOutput,
    !Console.IsErrorRedirected);
using var interruption = new Interruption(() =>
{
    WholeFile.RemoveUnfinished();
    console.Fail(HostApp.Interrupted);
    Environment.Exit(ExitCode.Interrupted);
});
return HostApp.Run(args, console, patience => interruption.Patience = patience, interruption.Token);
