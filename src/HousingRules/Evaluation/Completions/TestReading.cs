using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Reads a test of facts, which is made of no other condition, against codes of which some are unknown: true, false, or
/// open.</summary>
internal sealed class TestReading
{
    // The codes as they were laid before the reader, while completions of them are tried out on it; null while none are.
    private long[]? _laid;

    /// <summary>The codes.</summary>
    public long[] Codes { get; set; } = [];

    /// <summary>The codes as they were laid before the reader.</summary>
    public long[] Laid => _laid ?? Codes;

    /// <summary>Numbers of which it is taken as it comes whether the one is less than (-1), equal to (0) or greater than (1) the other;
    /// null while that is open.</summary>
    public Dictionary<FreePair, int?> Free { get; } = [];

    /// <summary>From here on completions of the household are tried out on its codes.</summary>
    public void Begin() => _laid = [.. Codes];

    /// <summary>The household is again as it was laid before the reader.</summary>
    public void End()
    {
        Laid.CopyTo(Codes, 0);
        _laid = null;
        Free.Clear();
    }

    public bool? Holds(Condition test) => test switch
    {
        Condition.Truth truth => Codes[truth.Slot.SheetIndex] is var code && code != SlotCode.Unknown ? code != 0 : null,
        Condition.OneOf oneOf => Holds(oneOf),
        Condition.Compares compares => Holds(compares),
        _ => throw new ArgumentException($"A {test.GetType().Name} is made of other conditions.", nameof(test)),
    };

    private bool? Holds(Condition.OneOf oneOf)
    {
        var code = Codes[oneOf.Slot.SheetIndex];
        if (code != SlotCode.Unknown)
            return oneOf.Options.Contains((int)code);
        return oneOf.Options.Length == oneOf.Slot.Fact.Options.Length ? true : null;
    }

    private bool? Holds(Condition.Compares compares)
    {
        if (Free.Count > 0 && Free.TryGetValue(new(compares.Left, compares.Right), out var sign))
            return sign is { } known ? compares.Comparison.Holds(known, 0) : null;
        foreach (var slot in compares.Slots)
        {
            if (Codes[slot.SheetIndex] == SlotCode.Unknown)
                return compares.Left.Range(Bounds).Compared(compares.Comparison, compares.Right.Range(Bounds));
        }

        return compares.Holds(Number);
    }

    /// <summary>A number's value where it is known, and its declared bounds where not.</summary>
    public NumberRange Bounds(Slot slot) => Codes[slot.SheetIndex] is var code && code != SlotCode.Unknown
        ? new(code, code)
        : new(slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest);

    private long Number(Slot slot) => Codes[slot.SheetIndex];
}

/// <summary>Two numbers that are compared and cannot be followed.</summary>
internal readonly record struct FreePair(Term Left, Term Right);
