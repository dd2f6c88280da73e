using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>What a cell, or a JSON value, says of the fact that its column is about: nothing, that it is not known, a value, or what cannot
/// be read. A value that was never made says nothing.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public readonly record struct CellMeaning
{
    private static readonly FrozenSet<string> UnknownWords = CellWords.Unknown.ToFrozenSet(StringComparer.Ordinal);

    private CellMeaning(Says says, long code, LocalizedText? problem) => (What, Code, Problem) = (says, code, problem);

    private enum Says
    {
        Nothing,
        Unknown,
        Value,
        Problem,
    }

    /// <summary>Nobody knows it.</summary>
    public static CellMeaning Unknown { get; } = new(Says.Unknown, 0, null);

    /// <summary>Whether it says nothing: the fact has the value that the policy gives to what is left out.</summary>
    public bool IsSilent => What == Says.Nothing;

    /// <summary>Whether it says that the fact, or whether the household is a member, is not known.</summary>
    public bool IsUnknown => What == Says.Unknown;

    /// <summary>What is wrong and what would be right; null when it could be read. It never repeats what was written.</summary>
    public LocalizedText? Problem { get; }

    internal bool IsValue => What == Says.Value;

    /// <summary>The value, or 1 for a member and 0 for none.</summary>
    internal long Code { get; }

    private Says What { get; }

    /// <summary>Reads a cell.</summary>
    /// <param name="column">What the column is about.</param>
    /// <param name="text">The cell's text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CellMeaning Of(FactColumn column, string text)
    {
        ArgumentNullException.ThrowIfNull(column);
        return OfText(TypeOf(column), text);
    }

    /// <summary>Reads a value in JSON. A null is "asked, not known"; a text is read as a cell is; a list holds members of a set.</summary>
    /// <param name="column">What the key is about.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A text in it is no text: not UTF-8, or half a character.</exception>
    public static CellMeaning Of(FactColumn column, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(column);
        var type = TypeOf(column);
        return value.ValueKind switch
        {
            JsonValueKind.Null => Unknown,
            JsonValueKind.Object or JsonValueKind.Undefined => Wrong(FactSentences.MustBeOneValue),
            JsonValueKind.Array => type is SetType set ? OfList(set, value) : Wrong(FactSentences.MustBeOneValue),
            JsonValueKind.String => OfText(type, value.GetString()!),
            _ => type.TryRead(value, out var code) ? Value(code) : OfText(type, value.GetRawText()),
        };
    }

    // A yes/no column of one member holds what a boolean does.
    private static FactType TypeOf(FactColumn column) => column.Member is null ? column.Fact.Type : BooleanType.Instance;

    private static CellMeaning OfText(FactType type, string text)
    {
        var folded = CellText.Fold(text);
        if (folded.Length == 0)
            return default;
        // A policy may call an option unknown: then it is the option.
        if (type.TryParse(folded, out var code))
            return Value(code);
        return UnknownWords.Contains(folded) ? Unknown : Wrong(type.Expected);
    }

    // A list without members says that there are none; an empty cell says nothing.
    private static CellMeaning OfList(SetType set, JsonElement list)
    {
        var members = 0L;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
                return Wrong(FactSentences.MustBeNamesOnly);
            if (!set.TryParse(CellText.Fold(item.GetString()!), out var code))
                return Wrong(set.Expected);
            members |= code;
        }

        return Value(members);
    }

    private static CellMeaning Value(long code) => new(Says.Value, code, null);

    private static CellMeaning Wrong(LocalizedText problem) => new(Says.Problem, 0, problem);
}
