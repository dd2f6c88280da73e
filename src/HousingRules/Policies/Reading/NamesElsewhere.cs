using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>The names of a policy that no condition can use, so that who uses one is told what it is.</summary>
internal static class NamesElsewhere
{
    public static ImmutableDictionary<string, LocalizedText> Of(PolicyFile? policy, ProcedureDeclaration? procedure)
    {
        var names = ImmutableDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        Add(policy?.RuleSets.Select(s => s.Value), new("规则集", "a rule set"));
        Add(policy?.Actors.Select(a => a.Name), new("责任主体", "an actor"));
        Add(policy?.Documents.Select(d => d.Name), new("材料", "a document"));
        Add(policy?.Milestones.Select(m => m.Name), new("时限", "a milestone"));
        Add(procedure?.Events.Select(e => e.Name), new("程序中的事件", "an event of the procedure"));
        Add(procedure?.States.Select(s => s.Name), new("程序中的状态", "a state of the procedure"));
        Add(procedure?.Periods.Select(p => p.Name), new("程序中的期间", "a period of the procedure"));
        Add(procedure?.Problems.Select(p => p.Item), new("程序中的问题事项", "an item of the procedure"));
        return names.ToImmutable();

        void Add(IEnumerable<string>? of, LocalizedText kind)
        {
            foreach (var name in of ?? [])
                names.TryAdd(name, kind);
        }
    }
}
