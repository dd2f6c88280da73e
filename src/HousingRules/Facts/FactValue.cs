using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A value of one fact, or the fact that it is not known. It is right from the moment it exists: it fits its
/// declaration.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public readonly struct FactValue : IEquatable<FactValue>
{
    private FactValue(FactDeclaration fact, long code)
    {
        Fact = fact;
        Code = code;
    }

    /// <summary>The fact whose value it is; null in a value that was never made (<c>default</c>).</summary>
    public FactDeclaration Fact { get; }

    /// <summary>Whether the value was asked for and is not known. That is never the same as false.</summary>
    public bool IsUnknown => Code == SlotCode.Unknown;

    /// <summary>0 or 1, an option's index, members as bits, a number, or a day number.</summary>
    internal long Code { get; }

    /// <summary>A value that is not known.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public static FactValue Unknown(FactDeclaration fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact, SlotCode.Unknown);
    }

    /// <summary>The value a fact has when a household leaves it out; unknown when the policy gives none.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public static FactValue Omitted(FactDeclaration fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact, fact.OmittedCode ?? SlotCode.Unknown);
    }

    /// <summary>A truth value.</summary>
    /// <param name="fact">A boolean fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact is of another type.</exception>
    public static FactValue Of(FactDeclaration fact, bool value) => new(Typed(fact, FactKind.Boolean), value ? 1 : 0);

    /// <summary>A whole number.</summary>
    /// <param name="fact">An integer or a decimal fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact is of another type, or the number is out of its bounds.</exception>
    public static FactValue Of(FactDeclaration fact, int value) => Of(fact, (decimal)value);

    /// <summary>A number, as it is: nothing is rounded.</summary>
    /// <param name="fact">A decimal or an integer fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact is of another type, or the number is out of its bounds or has digits after the point
    /// that the fact has no place for.</exception>
    public static FactValue Of(FactDeclaration fact, decimal value)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var type = fact.Type as NumberType
            ?? throw new ArgumentException($"The fact {fact.Name} is of type {fact.Type}, not {FactKind.Decimal.Name}.", nameof(fact));
        return new(
            fact,
            type.CodeOf(value) ?? throw new ArgumentException($"The fact {fact.Name} {type.Expected.English}.", nameof(value)));
    }

    /// <summary>A calendar day.</summary>
    /// <param name="fact">A date fact.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The fact is of another type.</exception>
    public static FactValue Of(FactDeclaration fact, DateOnly value) => new(Typed(fact, FactKind.Date), value.DayNumber);

    /// <summary>One of the declared options, by its name.</summary>
    /// <param name="fact">A one-of fact.</param>
    /// <param name="option">The option's name, exactly as declared.</param>
    /// <exception cref="ArgumentException">The fact is of another type, or has no such option.</exception>
    public static FactValue Of(FactDeclaration fact, string option)
    {
        var index = Typed(fact, FactKind.OneOf).OptionIndex(option);
        if (index < 0)
            throw NoOption(fact, option, FactSentences.IsOneOf, nameof(option));
        return new(fact, index);
    }

    /// <summary>Some of a set's members, by their names.</summary>
    /// <param name="fact">A set fact.</param>
    /// <param name="members">The members' names, exactly as declared; none means the empty set.</param>
    /// <exception cref="ArgumentException">The fact is of another type, or has no such member.</exception>
    public static FactValue Of(FactDeclaration fact, IEnumerable<string> members)
    {
        Typed(fact, FactKind.Set);
        ArgumentNullException.ThrowIfNull(members);
        var bits = 0L;
        foreach (var member in members)
        {
            var index = fact.OptionIndex(member);
            if (index < 0)
                throw NoOption(fact, member, FactSentences.HasMembers, nameof(members));
            bits |= 1L << index;
        }

        return new(fact, bits);
    }

    /// <summary>Reads exactly what <see cref="Write"/> writes of a value that is known.</summary>
    internal static bool TryRead(FactDeclaration fact, ref Utf8JsonReader json, out FactValue value)
    {
        var read = fact.Type.TryRead(ref json, out var code);
        value = new(fact, code);
        return read;
    }

    internal static FactValue OfCode(FactDeclaration fact, long code) => new(fact, code);

    /// <summary>The value as people read it: yes or no, an option's label, members' labels, a number, a day.</summary>
    /// <param name="language">Which language.</param>
    public string Label(Language language) =>
        (IsUnknown ? FactSentences.Unknown : Fact.Type.Label(Code))[language];

    /// <summary>The value as files write it; members of a set are joined by a comma; <c>unknown</c> when it is not known.</summary>
    public override string ToString() => Fact is null || IsUnknown ? "unknown" : Fact.Type.Print(Code);

    /// <summary>Writes the value as household and case files have it: a text, a number, true, a list of members, or null when it is not
    /// known.</summary>
    /// <param name="json">Where it goes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (Fact is null || IsUnknown)
            json.WriteNullValue();
        else
            Fact.Type.Write(json, Code);
    }

    /// <summary>The members of a set; empty for any other fact.</summary>
    public ImmutableArray<FactOption> Members() => !IsUnknown && Fact.Type is SetType set ? [.. set.Members(Code)] : [];

    /// <summary>The code at one of the fact's places.</summary>
    internal long CodeAt(int place) => IsUnknown ? SlotCode.Unknown : Fact.Type.CodeAt(Code, place);

    /// <inheritdoc/>
    public bool Equals(FactValue other) =>
        Code == other.Code
        && (ReferenceEquals(Fact, other.Fact) || (Fact is not null && other.Fact is not null && Fact.IsSameAs(other.Fact)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fact?.Name, Code);

    /// <summary>Whether both are the same value of the same fact.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether they are not the same value of the same fact.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    // A value may be anybody's: it is repeated only where it is near a declared one.
    private static LocalizedArgumentException NoOption(
        FactDeclaration fact,
        string? option,
        Func<LocalizedText, string, IReadOnlyList<string>, LocalizedText, LocalizedText> which,
        string parameter)
    {
        var meant = option is null ? null
            : fact.Type.TryParse(CellText.Fold(option), out var code) ? fact.Type.Print(code)
            : NearestName.To(option, fact.Options.Select(o => o.Name));
        var asked = meant is null ? LocalizedText.Same("") : NearestName.DidYouMean(meant);
        return new(which(fact.Label, fact.Name, [.. fact.Options.Select(o => o.Name)], asked), parameter);
    }

    private static FactDeclaration Typed(FactDeclaration fact, FactKind kind)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Type.Kind == kind
            ? fact
            : throw new ArgumentException($"The fact {fact.Name} is of type {fact.Type}, not {kind.Name}.", nameof(fact));
    }
}
