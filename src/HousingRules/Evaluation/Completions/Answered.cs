namespace HousingRules.Evaluation;

/// <summary>What was last answered about something that many conditions name, so that it is worked out once for a question.</summary>
/// <param name="of">What it stands for.</param>
internal sealed class Answered<T>(T of)
{
    public T Of => of;

    /// <summary>The number of the question in which it was answered; 0 when it was in none.</summary>
    public long Question { get; private set; }

    public bool? Holds { get; private set; }

    /// <summary>The tests that left it open.</summary>
    public Condition[] Open { get; private set; } = [];

    /// <summary>Keeps an answer.</summary>
    /// <param name="question">The number of the question.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="open">The tests that are open, of all that was asked so far; of those that left this open none stays there more than
    /// twice: that one was asked more than once is all that matters.</param>
    /// <param name="from">From which of them on they are those that left this open.</param>
    public void Say(long question, bool? holds, List<Condition> open, int from)
    {
        (Question, Holds) = (question, holds);
        if (open.Count > from + 1)
        {
            var twice = open.Skip(from).GroupBy(c => c).SelectMany(g => g.Take(2)).ToArray();
            open.RemoveRange(from, open.Count - from);
            open.AddRange(twice);
        }

        Open = open.Count == from ? [] : [.. open.Skip(from)];
    }
}
