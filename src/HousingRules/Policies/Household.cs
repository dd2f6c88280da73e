using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A household as a JSON object states it: its identity, the values of its facts, and what could not be read.</summary>
public sealed class Household
{
    private static readonly LocalizedText SaidTwice = new(
        "同一事实写了两次，请只留一处",
        "is said twice, under two keys: keep one of them");

    private static readonly LocalizedText Contradiction = new(
        "某一成员填“否”，而集合中写有这一成员：两处矛盾",
        "a member is said to be none of it, and the list of all names it: they contradict each other");

    private Household(
        HouseholdIdentity identity,
        ImmutableArray<FactValue> values,
        ImmutableArray<MemberValue> members,
        ImmutableArray<HouseholdProblem> problems,
        ImmutableArray<string> otherKeys)
    {
        Identity = identity;
        Values = values;
        Members = members;
        Problems = problems;
        OtherKeys = otherKeys;
    }

    /// <summary>Which household it is.</summary>
    public HouseholdIdentity Identity { get; }

    /// <summary>The facts that could not be read; empty when all could.</summary>
    public ImmutableArray<HouseholdProblem> Problems { get; }

    /// <summary>Keys that are neither a fact nor part of the identity.</summary>
    public ImmutableArray<string> OtherKeys { get; }

    internal ImmutableArray<FactValue> Values { get; }

    internal ImmutableArray<MemberValue> Members { get; }

    /// <summary>Reads a household. An explicit <c>null</c> is "asked, not known"; a key that is left out has the fact's omitted
    /// value.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="catalog">The facts of the policy.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> is no object, or a text in it is no text: not UTF-8, or half a
    /// character.</exception>
    public static Household Read(JsonElement json, FactCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (json.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("A household is a JSON object.", nameof(json));
        try
        {
            return ReadObject(json, catalog);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException(
                "A text of the household is not UTF-8, or an escape in it stands for half a character.",
                nameof(json),
                e);
        }
    }

    private static Household ReadObject(JsonElement json, FactCatalog catalog)
    {
        var values = ImmutableArray.CreateBuilder<FactValue>();
        var members = ImmutableArray.CreateBuilder<MemberValue>();
        var problems = ImmutableArray.CreateBuilder<HouseholdProblem>();
        var others = ImmutableArray.CreateBuilder<string>();
        var said = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var identity = new HouseholdIdentity(null, null, null, null);
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("id"))
                identity = identity with { Id = Text(property.Value) };
            else if (property.NameEquals("place") && property.Value.ValueKind == JsonValueKind.Object)
                identity = identity with
                {
                    County = Part(property.Value, "county"),
                    Town = Part(property.Value, "town"),
                    Village = Part(property.Value, "village"),
                };
            else if (!catalog.TryColumn(property.Name, out var column))
                others.Add(property.Name);
            else if (!said.Add(column.Member is { } twice ? twice : column.Fact))
                problems.Add(new(column.Fact, SaidTwice));
            else if (column.Member is { } member)
                ReadMember(column.Fact, member, property.Value);
            else
                ReadFact(column.Fact, property.Value);
        }

        // A member that a list names, and that is denied beside it.
        foreach (var (set, member, _) in members.Where(m => m.IsMember == false))
        {
            if (values.Any(v => v.Fact == set && v.Members().Contains(member)))
                problems.Add(new(set, Contradiction));
        }

        return new(identity, values.ToImmutable(), members.ToImmutable(), problems.ToImmutable(), others.ToImmutable());

        void ReadFact(FactDeclaration fact, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Null)
                values.Add(FactValue.Unknown(fact));
            // A list without members says that there are none; an empty cell says nothing.
            else if (fact.Type is SetType && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
                values.Add(FactValue.Of(fact, []));
            else if (FactText.TryParse(fact, JsonCell.Text(value), out var read, out var problem))
                values.Add(read);
            else
                problems.Add(new(fact, problem!));
        }

        void ReadMember(FactDeclaration set, FactOption member, JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Null)
                members.Add(new(set, member, null));
            else if (FactText.TryParseMember(JsonCell.Text(value), out var isMember))
                members.Add(new(set, member, isMember));
            else
                problems.Add(new(set, new("应填 是/否 或 未知", "must be yes or no, or unknown")));
        }
    }

    /// <summary>Fills a sheet with the household's facts; every other fact gets its omitted value.</summary>
    /// <param name="sheet">A sheet of the same facts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sheet"/> is null.</exception>
    public void Fill(FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        sheet.Clear();
        foreach (var value in Values)
            sheet.Set(value);
        foreach (var (set, member, isMember) in Members)
        {
            // What the list names stays named where the member's own key says that it is not known.
            if (isMember is not null || sheet.GetMember(set, member) != true)
                sheet.SetMember(set, member, isMember);
        }
    }

    private static string? Part(JsonElement place, string name) => place.TryGetProperty(name, out var part) ? Text(part) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    internal readonly record struct MemberValue(FactDeclaration Set, FactOption Member, bool? IsMember);
}
