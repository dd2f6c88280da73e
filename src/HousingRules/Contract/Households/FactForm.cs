using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>What is said of a fact, or of one member of a set, by its name: <c>{ "currentGrade": "D" }</c>. It knows no policy; of
/// <see cref="Truth"/>, <see cref="Text"/>, <see cref="Number"/> and <see cref="Members"/> one is not null, or it is not known.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record FactForm
{
    private readonly object? _value;

    private FactForm(string name, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, _value) = (name, value);
    }

    /// <summary>The name of the fact, or of a member.</summary>
    public string Name { get; }

    /// <summary>Whether it was asked for and is not known.</summary>
    public bool IsUnknown => _value is null;

    /// <summary>Yes or no; null when it is something else.</summary>
    public bool? Truth => _value as bool?;

    /// <summary>The name of an option, or a day as 2020-06-06; null when it is something else.</summary>
    public string? Text => _value as string;

    /// <summary>A number; null when it is something else.</summary>
    public decimal? Number => _value as decimal?;

    /// <summary>The names of a set's members; null when it is something else.</summary>
    public ImmutableArray<string>? Members => _value is Sequence<string> names ? (ImmutableArray<string>)names : null;

    /// <summary>What is not known.</summary>
    /// <param name="name">The name of a fact or a member.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static FactForm Unknown(string name) => new(name, null);

    /// <summary>A truth value.</summary>
    /// <param name="name">The name of a fact or a member.</param>
    /// <param name="truth">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static FactForm Of(string name, bool truth) => new(name, truth);

    /// <summary>An option, or a day as 2020-06-06.</summary>
    /// <param name="name">The name of a fact.</param>
    /// <param name="text">The value.</param>
    /// <exception cref="ArgumentException">An argument is null, or the name is empty.</exception>
    public static FactForm Of(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(name, text);
    }

    /// <summary>A number.</summary>
    /// <param name="name">The name of a fact.</param>
    /// <param name="number">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static FactForm Of(string name, decimal number) => new(name, Texts.Plain(number));

    /// <summary>The members of a set.</summary>
    /// <param name="name">The name of a fact.</param>
    /// <param name="members">The members' names; none means the empty set.</param>
    /// <exception cref="ArgumentException">An argument is null, or the name is empty.</exception>
    public static FactForm Of(string name, IEnumerable<string> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return new(name, new Sequence<string>([.. members]));
    }

    /// <summary>A value of a fact.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value was never made (<c>default</c>).</exception>
    public static FactForm Of(FactValue value)
    {
        var fact = value.Fact ?? throw new ArgumentException("The value was never made.", nameof(value));
        return value.IsUnknown ? Unknown(fact.Name) : fact.Type switch
        {
            BooleanType => Of(fact.Name, value.Code != 0),
            SetType set => Of(fact.Name, set.Members(value.Code).Select(m => m.Name)),
            NumberType number => Of(fact.Name, number.Value(value.Code)),
            var other => Of(fact.Name, other.Print(value.Code)),
        };
    }

    /// <summary>The value under a policy.</summary>
    /// <param name="catalog">The policy's facts.</param>
    /// <exception cref="ContractException">The policy has no such fact, or the value is none of its values.</exception>
    public FactValue Under(FactCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (!catalog.TryGet(Name, out var fact))
            throw UnknownFact.Of(Name, catalog);
        var meaning = Meaning(new(fact, null));
        return meaning.Problem is { } problem ? throw new ContractException(problem, $"$.{Name}")
            : meaning.IsSilent ? FactValue.Omitted(fact)
            : meaning.IsUnknown ? FactValue.Unknown(fact)
            : FactValue.OfCode(fact, meaning.Code);
    }

    /// <summary>The name and the value as files have them.</summary>
    public override string ToString() => $"{Name}: {Written}";

    /// <summary>What it says of what a key is about, as the one reader of households understands it.</summary>
    internal CellMeaning Meaning(FactColumn column) => _value switch
    {
        null => CellMeaning.Unknown,
        Sequence<string> members => CellMeaning.Of(column, JsonSerializer.SerializeToElement((ImmutableArray<string>)members)),
        _ => CellMeaning.Of(column, Written),
    };

    /// <summary>The same said of another name.</summary>
    internal FactForm Named(string name) => new(name, _value);

    private string Written => _value switch
    {
        null => "unknown",
        true => "true",
        false => "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        Sequence<string> members => string.Join(',', (ImmutableArray<string>)members),
        var text => (string)text,
    };
}
