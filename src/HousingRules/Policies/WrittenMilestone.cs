using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A milestone as the file states it, before the calendar is asked.</summary>
internal sealed record WrittenMilestone(string Name, LocalizedText Label, DateOnly Due, string? RollsOverWhen, string Clause)
{
    /// <summary>Where its day is written.</summary>
    public required FilePosition DuePosition { get; init; }

    public Milestone On(RestDayCalendar calendar, IEnumerable<Parameter> parameters)
    {
        var rolls = RollsOverWhen is { } name && parameters.Any(p => p.Name == name && p.IsTrue);
        return new(Name, Label, rolls ? calendar.WorkingDayFrom(Due) : Due, Clause);
    }
}
