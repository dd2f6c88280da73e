using HousingRules.Evaluation;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>Which decider a roster's households need.</summary>
internal static class HouseholdDeciders
{
    /// <summary>The decider of a roster's households.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="source">The roster.</param>
    /// <param name="remarks">Receives what is odd about keys; the decider locks it.</param>
    public static HouseholdDecider Of(Policy policy, RosterSource source, List<RosterRemark> remarks) => source is JsonRoster json
        ? new JsonDecider(policy, json, remarks)
        : new CellDecider(policy, source.Columns);
}
