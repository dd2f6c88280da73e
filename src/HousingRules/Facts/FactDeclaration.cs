using System.Collections.Immutable;

namespace HousingRules.Facts;

/// <summary>One thing that can be known of a household, as a policy's <c>facts.json</c> declares it.</summary>
public sealed class FactDeclaration
{
    private readonly Dictionary<string, long> _meanings;

    internal FactDeclaration(
        string name,
        FactType type,
        LocalizedText label,
        string? alias,
        ImmutableArray<string> headers,
        ImmutableArray<FactOption> options,
        ImmutableArray<CombinedOptions> combined,
        int minimum,
        int maximum)
    {
        Name = name;
        Type = type;
        Label = label;
        Alias = alias;
        Headers = headers;
        Options = options;
        Minimum = minimum;
        Maximum = maximum;
        _meanings = Meanings(type, options, combined);
    }

    /// <summary>The name used in rules, household files and properties.</summary>
    public string Name { get; }

    /// <summary>What kind of value it has.</summary>
    public FactType Type { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Label { get; }

    /// <summary>Another name a rule may use, usually Chinese; null when there is none.</summary>
    public string? Alias { get; }

    /// <summary>Roster headers that mean this fact, beside its name and labels.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>The declared values of a <see cref="FactType.OneOf"/> fact or members of a <see cref="FactType.Set"/>; empty for the other
    /// types.</summary>
    public ImmutableArray<FactOption> Options { get; }

    /// <summary>The smallest value of an <see cref="FactType.Integer"/> fact.</summary>
    public int Minimum { get; }

    /// <summary>The largest value of an <see cref="FactType.Integer"/> fact.</summary>
    public int Maximum { get; }

    /// <summary>Names of the actors who establish the fact; empty when nobody in particular does.</summary>
    public ImmutableArray<string> EstablishedBy { get; internal init; } = [];

    /// <summary>The milestone by which the fact must be established when it is unknown and matters; null when there is none.</summary>
    public string? Due { get; internal init; }

    /// <summary>Whether people's action can change the fact in the course of a case, so that "what would change it" may name it.</summary>
    public bool Changeable { get; internal init; }

    /// <summary>Ids of the statements of the source text that speak of the fact.</summary>
    public ImmutableArray<string> Clauses { get; internal init; } = [];

    /// <summary>Ids of the readings the declaration rests on.</summary>
    public ImmutableArray<string> Readings { get; internal init; } = [];

    /// <summary>The code of the value when a household leaves the fact out; null when it is then unknown.</summary>
    internal long? OmittedCode { get; set; }

    /// <summary>The first of the fact's places in a <see cref="FactSheet"/>.</summary>
    internal int Slot { get; set; }

    /// <summary>The least and the greatest code of a number or a day.</summary>
    internal (int Least, int Greatest) Bounds =>
        Type == FactType.Date ? (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber) : (Minimum, Maximum);

    /// <summary>How many places it takes: a set takes one for each member, every other fact one.</summary>
    internal int Slots => Type == FactType.Set ? Options.Length : 1;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal int OptionIndex(string name)
    {
        for (var i = 0; i < Options.Length; i++)
        {
            if (string.Equals(Options[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <summary>What a folded cell text means: an option's index, or the members of a set as bits.</summary>
    internal bool TryMeaning(string folded, out long meaning) => _meanings.TryGetValue(folded, out meaning);

    internal IEnumerable<string> Words => _meanings.Keys;

    private static Dictionary<string, long> Meanings(
        FactType type,
        ImmutableArray<FactOption> options,
        ImmutableArray<CombinedOptions> combined)
    {
        var meanings = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < options.Length; i++)
        {
            var meaning = type == FactType.Set ? 1L << i : i;
            foreach (var word in Words(options[i]))
                meanings.TryAdd(CellText.Fold(word), meaning);
        }

        foreach (var (text, members) in combined)
            meanings[CellText.Fold(text)] = members;
        return meanings;

        static IEnumerable<string> Words(FactOption option) =>
            [option.Name, option.Label.Chinese, option.Label.English, .. option.Synonyms, .. option.Alias is { } alias ? [alias] : Array.Empty<string>()];
    }
}
