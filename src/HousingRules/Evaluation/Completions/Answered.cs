namespace HousingRules.Evaluation;

/// <summary>What was last answered about something that many conditions name, so that it is worked out once for a question.</summary>
/// <param name="of">What it stands for.</param>
internal sealed class Answered<T>(T of)
{
    public T Of => of;

    /// <summary>The number of the question in which it was answered; 0 when it was in none.</summary>
    public long Question { get; private set; }

    public bool? Holds { get; private set; }

    /// <summary>What left it open.</summary>
    public OpenTests.Part Open { get; private set; }

    public void Say(long question, bool? holds, OpenTests.Part open) => (Question, Holds, Open) = (question, holds, open);
}
