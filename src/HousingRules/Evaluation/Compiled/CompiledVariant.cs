using System.Collections.Frozen;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A compiled policy under another value of one setting, without reading its expressions again. Settings that are numbers stay
/// as they are.</summary>
internal static class CompiledVariant
{
    public static CompiledPolicy With(this CompiledPolicy compiled, PolicyDocument document, Parameter setting) => compiled with
    {
        Document = document,
        Sets =
        [
            .. compiled.Sets.Select(
                s => s with
                {
                    AppliesWhen = Of(s.AppliesWhen, setting),
                    Rules = [.. s.Rules.Select(r => r with { Condition = Of(r.Condition, setting)! })],
                }),
        ],
        Duties =
        [
            .. compiled.Duties.Select(
                d => d with
                {
                    When = Of(d.When, setting),
                    Steps = [.. d.Steps.Select(s => s with { Condition = Of(s.Condition, setting)! })],
                }),
        ],
        Definitions = compiled.Definitions.Select(d => KeyValuePair.Create(d.Key, Of(d.Value, setting)!))
            .ToFrozenDictionary(ReferenceEqualityComparer.Instance),
        Invariants = [.. compiled.Invariants.Select(i => i with { When = Of(i.When, setting), Holds = Of(i.Holds, setting)! })],
    };

    private static Condition? Of(Condition? condition, Parameter setting) => condition switch
    {
        Condition.Known { Setting: { } known } literal when known.Name == setting.Name =>
            literal with { Value = setting.Value == literal.Named, Setting = setting },
        not null => condition.With(part => Of(part, setting)!),
        _ => null,
    };
}
