using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A value that a <see cref="OneOfType"/> fact may have, or a member of a <see cref="SetType"/> fact.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class FactOption
{
    internal FactOption(string name, LocalizedText label, string? alias, ImmutableArray<string> headers, ImmutableArray<string> synonyms)
    {
        Name = name;
        Label = label;
        Alias = alias;
        Headers = headers;
        Synonyms = synonyms;
    }

    /// <summary>The name used in rules and household files.</summary>
    public string Name { get; }

    /// <summary>What people call it.</summary>
    public LocalizedText Label { get; }

    /// <summary>Another name a rule may use for a set's member; null when there is none.</summary>
    public string? Alias { get; }

    /// <summary>Roster headers of a yes/no column for this member alone; empty when there is none.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>Cell texts that mean this option, beside its name and labels.</summary>
    public ImmutableArray<string> Synonyms { get; }

    /// <summary>Every text that means the option.</summary>
    internal IEnumerable<string> Words =>
        [Name, Label.Chinese, Label.English, .. Synonyms, .. Alias is { } alias ? [alias] : Array.Empty<string>()];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
