using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>One thing that can be known of a household, as a policy's <c>facts.json</c> declares it.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class FactDeclaration
{
    internal FactDeclaration(
        string name,
        FactType type,
        LocalizedText label,
        string? alias,
        ImmutableArray<string> headers)
    {
        Name = name;
        Type = type;
        Label = label;
        Alias = alias;
        Headers = headers;
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

    /// <summary>The declared values of a <see cref="OneOfType"/> fact or members of a <see cref="SetType"/>; empty for the other
    /// types.</summary>
    public ImmutableArray<FactOption> Options => Type.Options;

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
    internal int FirstIndex { get; set; }

    /// <summary>The least and the greatest code of one of its places.</summary>
    internal (long Least, long Greatest) Bounds => Type.Bounds;

    /// <summary>How many places it takes: a set takes one for each member, every other fact one.</summary>
    internal int SlotCount => Type.Places;

    /// <summary>From which files it comes; null for a fact that comes from none.</summary>
    internal string? Origin { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether another declaration is this one, or the one that was read when the same files were loaded once more.</summary>
    internal bool IsSameAs(FactDeclaration other) =>
        ReferenceEquals(this, other) || (Origin is not null && Origin == other.Origin && Name == other.Name);

    /// <summary>The same fact with its values coded otherwise.</summary>
    internal FactDeclaration With(FactType type) => new(Name, type, Label, Alias, Headers) { FirstIndex = FirstIndex };

    internal int OptionIndex(string name) => (Type as OptionsType)?.IndexOf(name) ?? -1;
}
