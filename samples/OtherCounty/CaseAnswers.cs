using HousingRules.Cases;
using HousingRules.Facts;

namespace OtherCounty;

/// <summary>What came of a command, as HTTP says it.</summary>
public static class CaseAnswers
{
    public static IResult Of(CaseAnswer answer) => answer.Status switch
    {
        CaseAnswerStatus.Accepted or CaseAnswerStatus.Repeated =>
            Results.Ok(new CaseAnswered(answer.Case!.Id, answer.Case.Version, answer.Case.File.State.Name)),
        CaseAnswerStatus.Refused => Results.UnprocessableEntity(answer.Refusals.Select(r => r.ToString(Language.Chinese))),
        CaseAnswerStatus.NotFound => Results.NotFound(),
        _ => Results.Conflict(answer.Status.ToString()),
    };
}

/// <summary>A case after a command.</summary>
public sealed record CaseAnswered(string Id, int Version, string State);
