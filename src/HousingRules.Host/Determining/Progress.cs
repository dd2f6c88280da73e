using HousingRules.Facts;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;
using Spectre.Console;

namespace HousingRules.Host.Determining;

/// <summary>Shows how far a long roster is, when somebody watches.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    public static T While<T>(Speech speech, RosterSource source, Func<T> work)
    {
        if (!speech.ErrorIsTerminal)
            return work();
        var task = Task.Run(work);
        // Most rosters are done before a bar could be read.
        if (!Task.WhenAny(task, Task.Delay(Patience)).GetAwaiter().GetResult().Equals(task))
            Show(speech, source, task);
        return task.GetAwaiter().GetResult();
    }

    private static void Show(Speech speech, RosterSource source, Task task)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(speech.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(speech.Language == Language.Chinese ? "判定" : "deciding", maxValue: 1);
            while (!task.IsCompleted)
            {
                bar.Value = source.Progress;
                Thread.Sleep(Pace);
            }
        });
    }
}
