using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Takes over cases and events that were made under the same policy when it was loaded another time: everything is declared there
/// in the same order, so it is found by its place. Nothing is decided anew but what the policy decides of the same facts.</summary>
internal sealed class Adoption(CompiledProcedure procedure, CaseOutcomes outcomes, Policy policy)
{
    private readonly PolicyKey _key = new(policy.Name, policy.Digest);

    /// <summary>The case on this procedure's declarations; null when it is of another policy.</summary>
    public CaseFile? Of(CaseFile file)
    {
        if (file.Determination is var decided && new PolicyKey(decided.Policy, decided.Digest) != _key)
            return null;
        var opening = CaseOpening.Of(procedure, outcomes, file.Household, new(policy.Facts, file.Opening.Codes), file.OpenedOn);
        var fold = new CaseFold(CaseFile.Of(opening));
        foreach (var record in file.History)
            fold.Append(Of(record, fold));
        return fold.ToFile();
    }

    /// <summary>The event on this procedure's declarations; itself when it is one of its own, or of another policy.</summary>
    public CaseEvent Of(CaseEvent happened)
    {
        if (happened.Kind is not { } kind || ReferenceEquals(Own(kind), kind) || kind.Policy != _key)
            return happened;
        var own = Own(kind)!;
        return new(own, happened.Name, happened.Date, [.. happened.Evidence.Select(v => Evidence(kind, own, v))], happened.Problems);
    }

    private CaseRecord Of(CaseRecord record, CaseFold fold)
    {
        var happened = Of(record.Event);
        var codes = (long[])[.. fold.Codes];
        ImmutableArray<FactValue> established = [.. record.Established.Select(Established)];
        foreach (var value in established)
            Codes.Write(codes, value);
        return new(
            happened,
            happened.Kind!.Transitions[record.Event.Kind!.Transitions.IndexOf(record.Transition)],
            fold.State,
            procedure.States[record.ToState.Index])
        {
            Reports = record.Reports,
            Warnings = record.Warnings,
            Established = established,
            Decided = record.Decided is null ? null : outcomes.Of(codes),
            Items = [.. record.Items.Select(i => i.As(Outcome(i.Problem)!))],
            Payment = record.Payment,
            PartsMet = record.PartsMet,
            Fixed = record.Fixed.All.Select(Outcome).ToImmutableArray(),
            Account = record.Account,
            OwedSince = record.OwedSince,
        };
    }

    private FactValue Established(FactValue value) => FactValue.OfCode(policy.Facts[value.Fact.Name], value.Code);

    private static FactValue Evidence(EventKind kind, EventKind own, FactValue value)
    {
        for (var i = 0; i < kind.Evidence.Length; i++)
        {
            if (ReferenceEquals(kind.Evidence[i].Fact, value.Fact))
                return FactValue.OfCode(own.Evidence[i].Fact, value.Code);
        }

        return value;
    }

    private EventKind? Own(EventKind kind) => procedure[kind.Index];

    private Outcome? Outcome(Outcome? other) =>
        other is null ? null : policy.Document.Outcomes.First(o => o.Name == other.Name);
}
