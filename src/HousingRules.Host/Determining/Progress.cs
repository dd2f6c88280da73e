using HousingRules.Facts;
using HousingRules.Host.Terminal;
using Spectre.Console;

namespace HousingRules.Host.Determining;

/// <summary>Shows how far a long run is, when somebody watches.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    /// <summary>Does the work, and shows how much of it is done.</summary>
    /// <param name="speech">Where to.</param>
    /// <param name="what">What is being done, in a word.</param>
    /// <param name="done">How much is done, between 0 and 1.</param>
    /// <param name="work">The work.</param>
    public static T While<T>(Speech speech, LocalizedText what, Func<double> done, Func<T> work)
    {
        if (!speech.ErrorIsTerminal)
            return work();
        var task = Task.Run(work);
        // Most files are done before a bar could be read.
        if (!Task.WhenAny(task, Task.Delay(Patience)).GetAwaiter().GetResult().Equals(task))
            Show(speech, what, done, task);
        return task.GetAwaiter().GetResult();
    }

    private static void Show(Speech speech, LocalizedText what, Func<double> done, Task task)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(speech.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask(what[speech.Language], maxValue: 1);
            while (!task.IsCompleted)
            {
                bar.Value = done();
                Thread.Sleep(Pace);
            }
        });
    }
}
