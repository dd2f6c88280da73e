using System.Collections.Immutable;

namespace HousingRules.Evaluation;

/// <summary>A caller's type as words.</summary>
/// <param name="Read">A household in, its word out; <see cref="FactPacking.DoesNotFit"/> in it where it says nothing.</param>
/// <param name="Facts">What the word holds.</param>
/// <param name="Walk">What the rules say of a word; null where their tables would be too large.</param>
internal sealed record PackedType<T>(Func<T, ulong> Read, ImmutableArray<PackedFact> Facts, RuleWalk? Walk)
{
    /// <summary>Null where a rule reads a number or a day, or where the facts do not fit one word.</summary>
    public static PackedType<T>? Of(CompiledPolicy compiled, Binding binding) =>
        FactPacking.Compile<T>(compiled, binding) is var (read, facts) ? new(read, facts, WalkBuilder.Build(compiled, facts)) : null;

    /// <summary>Writes the facts that the rules read as codes; the others, which decide nothing, as zero.</summary>
    /// <returns>False where the word holds a value that is not declared.</returns>
    public bool TryDecode(ulong packed, long[] codes)
    {
        Array.Clear(codes);
        foreach (var fact in Facts)
        {
            var code = fact.CodeIn(packed);
            if (code == PackedFact.Undeclared)
                return false;
            if (fact.Slot is { } slot)
                codes[slot.SheetIndex] = code;
        }

        return true;
    }
}
