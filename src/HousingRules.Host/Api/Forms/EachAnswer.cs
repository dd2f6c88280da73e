using HousingRules.Facts;
using HousingRules.Host.Casework;

namespace HousingRules.Host.Api;

/// <summary>What came of one of many commands.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Status">The HTTP status that it would have had alone.</param>
internal sealed record EachAnswer(int Index, int Status)
{
    /// <summary>The case; left out where it was not said.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it was stored before, and this is its first answer.</summary>
    public bool Repeated { get; init; }

    /// <summary>The answer; left out where there is a problem.</summary>
    public CommandAnswer? Answer { get; init; }

    /// <summary>Why it was not stored.</summary>
    public ApiProblem? Problem { get; init; }

    public static EachAnswer Of(int index, string? id, CaseworkAnswer answer, int accepted, Language language) => answer.IsAccepted
        ? new(index, accepted) { Id = id, Repeated = answer.Status == CaseworkStatus.Repeated, Answer = CommandAnswer.Of(answer.Case!) }
        : Of(index, id, CaseAnswers.Problem(answer), language);

    public static EachAnswer Of(int index, string? id, Problem problem, Language language) =>
        new(index, problem.Status) { Id = id, Problem = problem.In(language) };
}
