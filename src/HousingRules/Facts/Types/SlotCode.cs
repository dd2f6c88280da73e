using System.Numerics;

namespace HousingRules.Facts;

/// <summary>How a slot of a fact sheet is coded: 0 or 1, an option's index, a number, a day number. What a caller's property holds may be
/// no value of the fact: then its code says why. A sheet never holds such a code.</summary>
internal static class SlotCode
{
    /// <summary>The code of a value that is not known.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The code of a value that the fact does not declare.</summary>
    public const long Undeclared = long.MinValue + 1;

    /// <summary>The code of a moment where a day is meant.</summary>
    public const long TimeOfDay = long.MinValue + 2;

    /// <summary>The code of what could not be read, because reading it threw an exception.</summary>
    public const long Unreadable = long.MinValue + 3;

    /// <summary>Whether a code stands for no value of its fact.</summary>
    public static bool IsNoValue(long code) => code is > Unknown and <= Unreadable;

    /// <summary>Whether every code is a value that its fact declares, and known.</summary>
    public static bool AreValues(ReadOnlySpan<long> codes)
    {
        // INVARIANT: the codes of values lie above all others.
        var noValues = new Vector<long>(Unreadable);
        var rest = codes;
        for (; rest.Length >= Vector<long>.Count; rest = rest[Vector<long>.Count..])
        {
            if (Vector.LessThanOrEqualAny(new Vector<long>(rest), noValues))
                return false;
        }

        foreach (var code in rest)
        {
            if (code <= Unreadable)
                return false;
        }

        return true;
    }
}
