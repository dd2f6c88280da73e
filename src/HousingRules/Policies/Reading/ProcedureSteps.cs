using System.Collections.Immutable;

namespace HousingRules.Policies;

/// <summary>Reads the steps of a procedure, and finds those to which no state belongs: one that was forgotten, or whose states
/// were.</summary>
internal sealed class ProcedureSteps(FindingList findings, List<TextNode> citations)
{
    private readonly Dictionary<string, FilePosition> _places = new(StringComparer.Ordinal);

    public ProcedureStep Read(ObjectReader o, string name)
    {
        _places[name] = o.PlaceOf("Name");
        return new(name, o.Localized("Label"), CitedClauses.Read(o, citations));
    }

    public void HaveStates(ImmutableArray<ProcedureState> states)
    {
        foreach (var (name, position) in _places.Where(s => s.Key.Length > 0 && states.All(state => state.Step.Name != s.Key)))
            findings.Warning(
                position,
                PolicySentences.StepWithoutState(name));
    }
}
