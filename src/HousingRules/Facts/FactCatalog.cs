using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>All facts of a policy, in the order declared, found by name, alias or roster header.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class FactCatalog
{
    private readonly Dictionary<string, FactDeclaration> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FactDeclaration Set, FactOption Member)> _members = new(StringComparer.Ordinal);
    private readonly FactDeclaration[] _bySlot;
    private readonly Dictionary<string, FactColumn> _byHeader = new(StringComparer.Ordinal);

    internal FactCatalog(ImmutableArray<FactDeclaration> facts)
    {
        Facts = facts;
        foreach (var fact in facts)
        {
            fact.FirstIndex = SlotCount;
            SlotCount += fact.SlotCount;
            _byName.TryAdd(fact.Name, fact);
            if (fact.Type is not SetType)
                continue;
            foreach (var member in fact.Options)
                _members.TryAdd(member.Name, (fact, member));
        }

        _bySlot = [.. facts.SelectMany(f => Enumerable.Repeat(f, f.SlotCount))];
        AddHeaders(facts);
        OmittedCodes = Omitted(facts, SlotCount);
    }

    /// <summary>The facts, in the order declared.</summary>
    public ImmutableArray<FactDeclaration> Facts { get; }

    /// <summary>Every name, alias, label and header by which a column's header may call a fact, as <see cref="HeaderKey"/> folds it, with
    /// what it means.</summary>
    public IReadOnlyDictionary<string, FactColumn> Headers => _byHeader;

    /// <summary>The name of the fact that is the day on which a household is looked at.</summary>
    internal const string TodayName = "today";

    /// <summary>The day on which a household is looked at, where the policy declares it: in a case the day of the event, or the day as of
    /// which the case stands; else what the caller says (<c>Policy.On</c>). Null where the policy does not ask for it.</summary>
    public FactDeclaration? Today => TryGet(TodayName, out var today) && today.Type is DateType ? today : null;

    /// <summary>How many places a <see cref="FactSheet"/> has.</summary>
    internal int SlotCount { get; }

    internal long[] OmittedCodes { get; }

    /// <summary>From which files the facts come, so that those of one policy that was loaded twice are the same; null for facts that come
    /// from no files.</summary>
    internal string? Origin
    {
        get;
        set
        {
            field = value;
            foreach (var fact in Facts)
                fact.Origin = value;
        }
    }

    /// <summary>A fact by its name.</summary>
    /// <param name="name">The name, exactly as declared.</param>
    /// <exception cref="ArgumentException">No fact has that name; the message names the nearest.</exception>
    public FactDeclaration this[string name] => TryGet(name, out var fact)
        ? fact
        : throw NoFact(name);

    /// <summary>A fact by its name.</summary>
    /// <param name="name">The name, exactly as declared.</param>
    /// <param name="fact">The fact, when there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out FactDeclaration? fact) => _byName.TryGetValue(name, out fact);

    /// <summary>What a roster's column means.</summary>
    /// <param name="header">The header: a fact's name, alias, label or one of its headers; or a set member's, for a yes/no column.</param>
    /// <param name="column">What it means, when it means a fact.</param>
    /// <returns>Whether it means a fact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public bool TryColumn(string header, [NotNullWhen(true)] out FactColumn? column) =>
        _byHeader.TryGetValue(HeaderKey(header), out column);

    /// <summary>The fact header nearest to one that means none, so that a misspelt column is not passed over in silence.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The nearest name or header, or null when none is near.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public string? NearestHeader(string header) => NearestName.To(HeaderKey(header), _byHeader.Keys);

    // Asked for every cell of a roster: a fact is found by its place, not by its name.
    internal bool Has(FactDeclaration fact) => fact.FirstIndex < SlotCount && _bySlot[fact.FirstIndex].IsSameAs(fact);

    /// <summary>Whether another catalog has the same facts: it is this one, or that of the same policy loaded once more.</summary>
    internal bool IsSameAs(FactCatalog other) => ReferenceEquals(this, other) || (Origin is not null && Origin == other.Origin);

    /// <summary>The fact that a slot of a fact sheet belongs to.</summary>
    internal FactDeclaration OfSlot(int slot) => _bySlot[slot];

    internal bool TryMember(string name, [NotNullWhen(true)] out FactDeclaration? set, [NotNullWhen(true)] out FactOption? member)
    {
        var found = _members.TryGetValue(name, out var entry);
        (set, member) = entry;
        return found;
    }

    /// <summary>The name of the fact, or the set's member, that a wrong name was probably meant to be: one that people call so, or the
    /// nearest; null when none is near.</summary>
    internal string? Meant(string name) => _byHeader.TryGetValue(HeaderKey(name), out var column)
        ? column.Member?.Name ?? column.Fact.Name
        : NearestName.To(name, _byName.Keys.Concat(_members.Keys)) ?? NearestHeader(name);

    private LocalizedArgumentException NoFact(string name)
    {
        var meant = Meant(name) is { } nearest ? NearestName.DidYouMean(nearest) : LocalizedText.Same("");
        return new(FactSentences.NoFact(name, meant), nameof(name));
    }

    private void AddHeaders(ImmutableArray<FactDeclaration> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var header in (IEnumerable<string?>)[fact.Name, fact.Alias, fact.Label.Chinese, fact.Label.English, .. fact.Headers])
                Add(header, new(fact, null));
        }

        foreach (var (name, (set, member)) in _members)
        {
            foreach (var header in (IEnumerable<string?>)[name, member.Alias, member.Label.Chinese, .. member.Headers])
                Add(header, new(set, member));
        }

        void Add(string? header, FactColumn column)
        {
            if (!string.IsNullOrWhiteSpace(header))
                _byHeader.TryAdd(HeaderKey(header), column);
        }
    }

    private static long[] Omitted(ImmutableArray<FactDeclaration> facts, int slots)
    {
        var codes = new long[slots];
        foreach (var fact in facts)
        {
            for (var i = 0; i < fact.SlotCount; i++)
                codes[fact.FirstIndex + i] = FactValue.Omitted(fact).CodeAt(i);
        }

        return codes;
    }

    /// <summary>A header as it is compared: 镇（街道）, 镇(街道) and 镇 (街道) are one, for people break and space them as the cell's width
    /// asks.</summary>
    /// <param name="header">The header.</param>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public static string HeaderKey(string header)
    {
        var folded = CellText.Fold(header);
        return string.Concat(folded.Where(c => !char.IsWhiteSpace(c)));
    }
}
