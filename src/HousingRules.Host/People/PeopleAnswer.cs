using HousingRules.Facts;

namespace HousingRules.Host.People;

/// <summary>The answer to what an administrator wanted.</summary>
/// <param name="Mistakes">Why it was not done; empty when it was.</param>
internal sealed record PeopleAnswer(IReadOnlyList<LocalizedText> Mistakes)
{
    /// <summary>The password or key that was made: it is told this once. Null when none was.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Mistakes.Count == 0;

    public static PeopleAnswer Done(string? secret = null) => new([]) { Secret = secret };

    public static PeopleAnswer Refused(params LocalizedText[] mistakes) => new(mistakes);

    /// <summary>No secret.</summary>
    public override string ToString() => IsDone ? "done" : "refused";
}
