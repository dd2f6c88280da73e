using System.Collections.Immutable;
using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What of a type holds which fact. All that does not fit, or would be passed over, is told at once.</summary>
internal sealed class Binding
{
    private const int MostTold = 3;

    private readonly FactCatalog _catalog;
    private readonly List<LocalizedText> _problems = [];
    private readonly HashSet<int> _omitted = [];
    private readonly FactHolder?[] _holders;
    private readonly List<string> _free = [];

    private Binding(FactCatalog catalog)
    {
        _catalog = catalog;
        _holders = new FactHolder?[catalog.SlotCount];
    }

    /// <summary>What holds each slot of a fact sheet; null for a fact that is left out. A set's slots share one holder, or have one
    /// each.</summary>
    public ImmutableArray<FactHolder?> Holders { get; private set; }

    /// <exception cref="ArgumentException">A fact has no property or an unsuitable one, or something would be passed over; the message
    /// lists all.</exception>
    public static Binding Of(Type type, FactCatalog catalog, MapEntries map)
    {
        var binding = new Binding(catalog);
        binding.Omit(map);
        binding.Map(map);
        binding.Hold(type, map);
        binding.AskForTheRest(type);
        if (binding._problems.Count > 0)
            throw new LocalizedArgumentException(EvaluationSentences.NotAHousehold(type, binding._problems), "T");
        binding.Holders = [.. binding._holders];
        return binding;
    }

    private void Omit(MapEntries map)
    {
        foreach (var name in map.Omitted)
        {
            if (Column(name) is { } column)
                _omitted.UnionWith(Slots(column));
            else
                _problems.Add(EvaluationSentences.NothingToOmit(name, Meant(name)));
        }

        if (map.Held is null)
            return;
        _omitted.UnionWith(Enumerable.Range(0, _catalog.SlotCount));
        foreach (var name in map.Held)
        {
            if (Column(name) is { } column)
                _omitted.ExceptWith(Slots(column));
            else
                _problems.Add(EvaluationSentences.NothingToHold(name, Meant(name)));
        }
    }

    private void Map(MapEntries map)
    {
        _problems.AddRange(map.ConvertedTwice.Select(EvaluationSentences.ConvertedTwice));
        foreach (var mapped in map.Facts)
        {
            if (Column(mapped.Fact) is { } column)
                Hold(column, map.Holder(mapped) with { Cell = mapped.IsCell ? column : null });
            else
                _problems.Add(EvaluationSentences.MapsNothing(mapped.Fact, Meant(mapped.Fact)));
        }
    }

    private void Hold(Type type, MapEntries map)
    {
        var mapped = map.Facts.Select(f => ConvertedPath.PropertyOf(f.Held)).OfType<PropertyInfo>().ToArray();
        foreach (var property in TypeProperties.Readable(type))
        {
            var mark = TypeProperties.Name(property);
            var isIgnored = property.IsDefined(typeof(FactIgnoreAttribute), true) || map.Ignored.Any(i => IsSame(i, property));
            if (isIgnored && mark is not null)
                _problems.Add(EvaluationSentences.IgnoredAndMarked(property));
            else if (!isIgnored && !mapped.Any(m => IsSame(m, property)))
                Hold(property, mark, map);
        }

        _problems.AddRange(TypeProperties.Marked(type).Select(EvaluationSentences.NotRead));
    }

    private void Hold(PropertyInfo property, FactAttribute? mark, MapEntries map)
    {
        if (mark is null)
        {
            if (Called(property.Name) is { } called)
                Hold(called, map.Holder(property));
            else
                _free.Add(property.Name);
        }
        else if (Column(mark.Name) is { } column)
        {
            Hold(column, map.Holder(property));
        }
        else
        {
            _problems.Add(EvaluationSentences.NamesNothing(property.Name, mark.Name, Meant(mark.Name)));
        }
    }

    private void Hold(FactColumn column, FactHolder holder)
    {
        var name = column.Member?.Name ?? column.Fact.Name;
        var slots = Slots(column);
        var omitted = slots.Count(_omitted.Contains);
        if (omitted > 0)
            _problems.Add(EvaluationSentences.HeldAndOmitted(omitted < slots.Length ? OmittedOf(column.Fact) : name, holder.Name));
        var taken = slots.Select(s => _holders[s]).OfType<FactHolder>().Distinct().ToArray();
        foreach (var other in taken)
        {
            // Of a set as a whole and a member, it is the member that is held twice.
            var members = column.Fact.Type is SetType ? Members(column.Fact, other).Intersect(Members(column.Fact, slots)).ToArray() : [];
            var twice = members.Length > 0 && members.Length < column.Fact.SlotCount ? members[0].Name : null;
            _problems.Add(
                other.Name == holder.Name ? EvaluationSentences.MappedTwice(twice ?? name)
                : EvaluationSentences.Doubled(twice ?? name, twice is not null, other.Name, holder.Name));
        }

        var misfit = column.Member is null || holder.Cell is not null ? PropertyShape.Misfit(column.Fact, holder)
            : holder.Bare == typeof(bool) ? null
            : EvaluationSentences.MemberMisfit(column.Member, holder.Name, holder.Type);
        if (misfit is not null)
            _problems.Add(misfit);
        foreach (var slot in slots)
            _holders[slot] ??= holder;
    }

    // What nothing holds and nobody left out.
    private void AskForTheRest(Type type)
    {
        var kept = TypeProperties.Kept(type).ToArray();
        var missing = new List<MissingFact>();
        // The day is the caller's, not the household's.
        foreach (var fact in _catalog.Facts.Where(f => f != _catalog.Today))
        {
            var open = Enumerable.Range(fact.FirstIndex, fact.SlotCount).Where(s => _holders[s] is null && !_omitted.Contains(s)).ToArray();
            if (open.Length == 0)
                continue;
            if (kept.FirstOrDefault(p => TypeProperties.Name(p) is null && Called(p.Name)?.Fact == fact) is { } property)
            {
                _problems.Add(EvaluationSentences.NoGetter(property, fact.Name));
                continue;
            }

            if (fact.Type is not SetType || open.Length == fact.SlotCount)
                missing.Add(new(fact.Name, fact.Label, fact.Type is SetType ? fact : null));
            else
                missing.AddRange(open.Select(s => fact.Options[s - fact.FirstIndex]).Select(o => new MissingFact(o.Name, o.Label, null)));
        }

        Tell(missing);
    }

    // What nothing of the type is called like is told together: of a small table that is most of the policy.
    private void Tell(List<MissingFact> missing)
    {
        var unlike = missing.FindAll(m => NearestName.To(m.Name, _free) is null);
        var isFolded = unlike.Count > MostTold;
        foreach (var fact in missing.Where(m => !isFolded || !unlike.Contains(m)))
        {
            var none = EvaluationSentences.NoProperty(fact, _free);
            _problems.Add(fact.Set is null ? none : EvaluationSentences.NoSet(fact.Set, none));
        }

        if (isFolded)
            _problems.Add(EvaluationSentences.NoProperties(unlike));
    }

    private FactColumn? Column(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        if (_catalog.TryGet(name, out var fact))
            return new(fact, null);
        if (_catalog.TryMember(name, out var set, out var member))
            return new(set, member);
        return _catalog.TryColumn(name, out var column) ? column : null;
    }

    // A property is not taken for a fact because a roster might have such a header.
    private FactColumn? Called(string name)
    {
        if (Column(name) is not { } column)
            return null;
        var (fact, member) = column;
        string?[] names = member is null
            ? [fact.Name, fact.Alias, fact.Label.Chinese, fact.Label.English]
            : [member.Name, member.Alias, member.Label.Chinese];
        var key = FactCatalog.HeaderKey(name);
        return names.Any(n => n is not null && FactCatalog.HeaderKey(n) == key) ? column : null;
    }

    private LocalizedText Meant(string? name) =>
        name is not null && _catalog.Meant(name) is { } meant ? NearestName.DidYouMean(meant) : new("", "");

    private static int[] Slots(FactColumn column) => column.Member is null
        ? [.. Enumerable.Range(column.Fact.FirstIndex, column.Fact.SlotCount)]
        : [column.Fact.FirstIndex + column.Place];

    private IEnumerable<FactOption> Members(FactDeclaration set, FactHolder holder) =>
        set.Options.Where((_, i) => ReferenceEquals(_holders[set.FirstIndex + i], holder));

    private static IEnumerable<FactOption> Members(FactDeclaration set, int[] slots) =>
        set.Options.Where((_, i) => slots.Contains(set.FirstIndex + i));

    private string OmittedOf(FactDeclaration set) => set.Options.Where((_, i) => _omitted.Contains(set.FirstIndex + i)).First().Name;

    private static bool IsSame(PropertyInfo one, PropertyInfo other) => one.Name == other.Name
        && (one.DeclaringType == other.DeclaringType || one.DeclaringType!.IsAssignableFrom(other.DeclaringType)
            || other.DeclaringType!.IsAssignableFrom(one.DeclaringType));
}
