using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The names of a policy that no condition can use, so that who uses one is told what it is.</summary>
internal static class NamesElsewhere
{
    public static ImmutableDictionary<string, LocalizedText> Of(PolicyFile? policy, ProcedureDeclaration? procedure)
    {
        var names = ImmutableDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        Add(policy?.RuleSets.Select(s => s.Value), PolicySentences.RuleSet);
        Add(policy?.Actors.Select(a => a.Name), PolicySentences.AnActor);
        Add(policy?.Documents.Select(d => d.Name), PolicySentences.ADocument);
        Add(policy?.Milestones.Select(m => m.Name), PolicySentences.AMilestone);
        Add(procedure?.Events.Select(e => e.Name), PolicySentences.EventOfProcedure);
        Add(procedure?.States.Select(s => s.Name), PolicySentences.StateOfProcedure);
        Add(procedure?.Periods.Select(p => p.Name), PolicySentences.PeriodOfProcedure);
        Add(procedure?.Problems.Select(p => p.Item), PolicySentences.ItemOfProcedure);
        return names.ToImmutable();

        void Add(IEnumerable<string>? of, LocalizedText kind)
        {
            foreach (var name in of ?? [])
                names.TryAdd(name, kind);
        }
    }
}
