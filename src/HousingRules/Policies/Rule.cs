using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>One rule: when its expression holds, its outcome is decided, on the authority of the statements it cites.</summary>
/// <param name="RuleSet">The name of its set.</param>
/// <param name="Name">Its name, unique in its set.</param>
/// <param name="Expression">The condition, as written.</param>
/// <param name="Outcome">What it decides.</param>
/// <param name="Clauses">Ids of the statements it carries; never empty.</param>
/// <param name="Readings">Ids of the readings it rests on.</param>
/// <param name="Because">The reason, in words.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record Rule(
    string RuleSet,
    string Name,
    string Expression,
    Outcome Outcome,
    ImmutableArray<string> Clauses,
    ImmutableArray<string> Readings,
    LocalizedText Because)
{
    private readonly Sequence<string> _clauses = Clauses;
    private readonly Sequence<string> _readings = Readings;

    /// <summary>Ids of the statements it carries; never empty.</summary>
    public ImmutableArray<string> Clauses { get => _clauses; init => _clauses = value; }

    /// <summary>Ids of the readings it rests on.</summary>
    public ImmutableArray<string> Readings { get => _readings; init => _readings = value; }

    internal TextNode Source { get; init; } = null!;

    internal FilePosition Position { get; init; } = FilePosition.Nowhere;

    /// <summary>Whether it holds where no other rule of its set does.</summary>
    internal bool IsOtherwise => Source.Value == Otherwise;

    /// <summary>The condition of the last rule of a set that holds where no other does.</summary>
    internal const string Otherwise = "otherwise";

    /// <summary>The set's name and the rule's, as determinations list it.</summary>
    public string FullName => $"{RuleSet}/{Name}";
}
