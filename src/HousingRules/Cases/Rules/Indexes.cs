using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>The number of something in a list of its own.</summary>
internal interface IIndex
{
    int Value { get; }
}

/// <summary>A place on a case's sheet: of a fact of the household, of a piece of evidence, or of what is true of the case.</summary>
internal readonly record struct SheetIndex(int Value)
{
    /// <summary>The first place of a fact.</summary>
    public static SheetIndex Of(FactDeclaration fact) => new(fact.FirstIndex);

    /// <summary>The place of a member of a set.</summary>
    public static SheetIndex Of(FactDeclaration set, OptionIndex member) => new(set.FirstIndex + member.Value);

    /// <summary>Every place of a fact.</summary>
    public static IEnumerable<SheetIndex> AllOf(FactDeclaration fact) =>
        Enumerable.Range(fact.FirstIndex, fact.SlotCount).Select(i => new SheetIndex(i));
}

/// <summary>The number of an event among those of its procedure.</summary>
internal readonly record struct EventIndex(int Value) : IIndex;

/// <summary>The number of a state among those of a procedure's machine.</summary>
internal readonly record struct StateIndex(int Value) : IIndex;

/// <summary>The number of a rule set among those of the policy.</summary>
internal readonly record struct RuleSetIndex(int Value);

/// <summary>The number of an outcome among those that the policy declares.</summary>
internal readonly record struct OutcomeIndex(int Value);

/// <summary>The number of a part of a deadline among those of all deadlines.</summary>
internal readonly record struct PartIndex(int Value) : IIndex;

/// <summary>The number of a time limit among those of its procedure.</summary>
internal readonly record struct LimitIndex(int Value) : IIndex;

/// <summary>The number of a check of a route among those of its procedure.</summary>
internal readonly record struct RouteIndex(int Value) : IIndex;
