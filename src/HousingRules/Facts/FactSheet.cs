using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>What is known of one household, by the names of a policy's facts: for callers that have no type of their own. It may be cleared
/// and used for the next household; it is not safe for two threads at once.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FactSheet
{
    private readonly long[] _codes;
    private readonly long[] _omitted;

    /// <summary>A sheet on which every fact has its omitted value.</summary>
    /// <param name="catalog">The facts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public FactSheet(FactCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Catalog = catalog;
        _omitted = catalog.OmittedCodes;
        _codes = [.. _omitted];
    }

    /// <summary>A sheet on which stands what some codes say; they are its own from now on.</summary>
    internal FactSheet(FactCatalog catalog, long[] codes)
    {
        Catalog = catalog;
        _omitted = catalog.OmittedCodes;
        _codes = codes;
    }

    /// <summary>The facts it has values of.</summary>
    public FactCatalog Catalog { get; }

    internal long[] Codes => _codes;

    /// <summary>The value of a fact.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <exception cref="ArgumentException">No fact has that name.</exception>
    public FactValue this[string fact] => this[Catalog[fact]];

    /// <summary>The value of a fact. A set of which one member is not known is not known.</summary>
    /// <param name="fact">A fact of the catalog.</param>
    /// <exception cref="ArgumentException"><paramref name="fact"/> is null, or a fact of another catalog.</exception>
    public FactValue this[FactDeclaration fact]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(fact);
            if (!Catalog.Has(fact))
                throw new ArgumentException($"The fact {fact} is of another policy.", nameof(fact));
            var places = _codes.AsSpan(fact.FirstIndex, fact.SlotCount);
            var own = Catalog.OfSlot(fact.FirstIndex);
            return places.Contains(SlotCode.Unknown)
                ? FactValue.Unknown(own)
                : FactValue.OfCode(own, own.Type.CodeOf(places));
        }
    }

    /// <summary>Gives every fact its omitted value again.</summary>
    public void Clear() => _omitted.CopyTo(_codes, 0);

    /// <summary>Sets a fact.</summary>
    /// <param name="value">The value, made for a fact of this catalog.</param>
    /// <returns>The sheet, so that calls can follow each other.</returns>
    /// <exception cref="ArgumentException">The value is of no fact of this catalog.</exception>
    public FactSheet Set(FactValue value)
    {
        var fact = value.Fact;
        if (fact is null || !Catalog.Has(fact))
            throw new ArgumentException("The value belongs to no fact of this sheet.", nameof(value));
        for (var i = 0; i < fact.SlotCount; i++)
            _codes[fact.FirstIndex + i] = value.CodeAt(i);
        return this;
    }

    /// <summary>Sets a boolean fact, or one member of a set, by name.</summary>
    /// <param name="fact">The fact's or the member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact, or it is of another type.</exception>
    public FactSheet Set(string fact, bool value)
    {
        if (Catalog.TryMember(fact, out var set, out var member))
            return SetMember(set, member, value);
        return Set(FactValue.Of(Catalog[fact], value));
    }

    /// <summary>Sets a one-of fact by the name of the option.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="option">The option's name.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact or option, or it is of another type.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var household = policy.NewSheet().Set("currentGrade", "D");
    /// Console.WriteLine(household["currentGrade"].Label(Language.Chinese)); // D级
    /// </code>
    /// </example>
    public FactSheet Set(string fact, string option) => Set(FactValue.Of(Catalog[fact], option));

    /// <summary>Sets a set fact by the names of its members.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="members">The members' names.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact or member, or it is of another type.</exception>
    public FactSheet Set(string fact, IEnumerable<string> members) => Set(FactValue.Of(Catalog[fact], members));

    /// <summary>Sets an integer or a decimal fact.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact, another type, or out of bounds.</exception>
    public FactSheet Set(string fact, int value) => Set(FactValue.Of(Catalog[fact], value));

    /// <summary>Sets a decimal or an integer fact, exactly.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact, another type, out of bounds, or digits after the point that it has no place
    /// for.</exception>
    public FactSheet Set(string fact, decimal value) => Set(FactValue.Of(Catalog[fact], value));

    /// <summary>Sets a date fact.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact, or another type.</exception>
    public FactSheet Set(string fact, DateOnly value) => Set(FactValue.Of(Catalog[fact], value));

    /// <summary>Says that a fact, or one member of a set, is not known.</summary>
    /// <param name="fact">The fact's or the member's name.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such fact.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var household = policy.NewSheet().SetUnknown("currentGrade");
    /// Console.WriteLine(household["currentGrade"].IsUnknown); // True
    /// </code>
    /// </example>
    public FactSheet SetUnknown(string fact) => Catalog.TryMember(fact, out var set, out var member)
        ? SetMember(set, member, null)
        : Set(FactValue.Unknown(Catalog[fact]));

    /// <summary>Sets one member of a set; null when it is not known.</summary>
    /// <param name="set">A set fact of the catalog.</param>
    /// <param name="member">One of its options.</param>
    /// <param name="isMember">Yes, no, or null when it is not known.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">The option is no member of the set.</exception>
    public FactSheet SetMember(FactDeclaration set, FactOption member, bool? isMember)
    {
        ArgumentNullException.ThrowIfNull(set);
        var index = set.Type is SetType ? set.Options.IndexOf(member) : -1;
        if (index < 0 || !Catalog.Has(set))
            throw new ArgumentException($"{member} is no member of {set}.", nameof(member));
        _codes[set.FirstIndex + index] = isMember is { } known ? known ? 1 : 0 : SlotCode.Unknown;
        return this;
    }

    /// <summary>Whether a household is known to belong to a member of a set: yes, no, or null when that is not known.</summary>
    /// <param name="set">A set fact of the catalog.</param>
    /// <param name="member">One of its options.</param>
    /// <exception cref="ArgumentException">The option is no member of the set, or the set is no fact of this sheet.</exception>
    public bool? GetMember(FactDeclaration set, FactOption member)
    {
        ArgumentNullException.ThrowIfNull(set);
        var index = set.Type is SetType ? set.Options.IndexOf(member) : -1;
        if (index < 0 || !Catalog.Has(set))
            throw new ArgumentException($"{member} is no member of {set}.", nameof(member));
        return _codes[set.FirstIndex + index] is var code && code == SlotCode.Unknown ? null : code != 0;
    }

    /// <summary>Another sheet with the same values.</summary>
    public FactSheet Copy()
    {
        var copy = new FactSheet(Catalog);
        _codes.CopyTo(copy._codes, 0);
        return copy;
    }

    private static IEnumerable<long> Slots(FactDeclaration fact, long[] codes) => codes.Skip(fact.FirstIndex).Take(fact.SlotCount);

    /// <summary>How many facts are other than when omitted, and which are unknown. No value is told: a day or a place may tell whose it
    /// is.</summary>
    public override string ToString()
    {
        var unknown = Catalog.Facts.Where(f => this[f].IsUnknown).Select(f => f.Name).ToArray();
        var set = Catalog.Facts.Count(f => !this[f].IsUnknown && !Slots(f, _codes).SequenceEqual(Slots(f, _omitted)));
        return FormattableString.Invariant($"{Catalog.Facts.Length} facts, {set} other than omitted, ")
            + FormattableString.Invariant($"{unknown.Length} unknown{(unknown.Length == 0 ? "" : ": ")}{string.Join(", ", unknown)}");
    }
}
