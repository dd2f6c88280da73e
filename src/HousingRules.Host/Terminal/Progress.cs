using HousingRules.Facts;
using Spectre.Console;

namespace HousingRules.Host.Terminal;

/// <summary>Shows that and how far a long run is, when somebody watches.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Does the work, and shows how much of it is done.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="what">What is being done, in a word.</param>
    /// <param name="done">How much is done, between 0 and 1; null where nobody can say.</param>
    /// <param name="work">The work.</param>
    public static T While<T>(HostConsole console, LocalizedText what, Func<double>? done, Func<T> work)
    {
        if (!console.ErrorIsTerminal)
            return work();
        var task = Task.Run(work);
        // Most files are done before a bar could be read.
        if (!Task.WhenAny(task, Task.Delay(Patience)).GetAwaiter().GetResult().Equals(task))
            Show(console, what, done, task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>The same for work of which nobody can say how far it is.</summary>
    public static T While<T>(HostConsole console, LocalizedText what, Func<T> work) => While(console, what, null, work);

    private static void Show(HostConsole console, LocalizedText what, Func<double>? done, Task task)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        terminal.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(what[console.Language], maxValue: 1);
            bar.IsIndeterminate = done is null;
            while (!task.IsCompleted)
            {
                bar.Value = done?.Invoke() ?? 0;
                Thread.Sleep(Pace);
            }
        });
    }
}
