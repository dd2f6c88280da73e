using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Something that is said to have happened in a household's case: what, when, and with which evidence. It never changes; whether
/// it may happen is for the case to decide.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class CaseEvent
{
    internal CaseEvent(EventKind? kind, string name, DateOnly date, ImmutableArray<FactValue> evidence, ImmutableArray<Refusal> problems)
    {
        Kind = kind;
        Name = name;
        Date = date;
        Evidence = evidence;
        Problems = problems;
    }

    /// <summary>The event's name in the procedure.</summary>
    public string Name { get; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly Date { get; }

    /// <summary>What was said of it; a piece of evidence that was not given is not among it.</summary>
    public ImmutableArray<FactValue> Evidence { get; }

    /// <summary>What could not be read of it; a case refuses it for these. Empty when all could.</summary>
    public ImmutableArray<Refusal> Problems { get; }

    /// <summary>What kind of event it is; null when the procedure has none of that name.</summary>
    public EventKind? Kind { get; }

    /// <summary>The same event with a yes/no piece of evidence.</summary>
    /// <param name="key">The key of the evidence.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The event has no such evidence, or it is of another type.</exception>
    public CaseEvent With(string key, bool value) => With(FactValue.Of(Fact(key), value));

    /// <summary>The same event with a number.</summary>
    /// <param name="key">The key of the evidence.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The event has no such evidence, or it is of another type, or out of bounds.</exception>
    public CaseEvent With(string key, int value) => With(FactValue.Of(Fact(key), value));

    /// <summary>The same event with a number that may have digits after the point.</summary>
    /// <param name="key">The key of the evidence.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The event has no such evidence, or it is of another type, or the number does not
    /// fit.</exception>
    public CaseEvent With(string key, decimal value) => With(FactValue.Of(Fact(key), value));

    /// <summary>The same event with one of some options.</summary>
    /// <param name="key">The key of the evidence.</param>
    /// <param name="option">The option's name.</param>
    /// <exception cref="ArgumentException">The event has no such evidence, or it is of another type, or has no such option.</exception>
    public CaseEvent With(string key, string option) => With(FactValue.Of(Fact(key), option));

    /// <summary>The same event with a day.</summary>
    /// <param name="key">The key of the evidence.</param>
    /// <param name="day">Its value.</param>
    /// <exception cref="ArgumentException">The event has no such evidence, or it is of another type.</exception>
    public CaseEvent With(string key, DateOnly day) => With(FactValue.Of(Fact(key), day));

    /// <summary>The same event with a list.</summary>
    /// <param name="key">The key of the evidence.</param>
    /// <param name="members">Names of the members.</param>
    /// <exception cref="ArgumentException">The event has no such evidence, or it is of another type, or has no such member.</exception>
    public CaseEvent With(string key, IEnumerable<string> members) => With(FactValue.Of(Fact(key), members));

    /// <summary>The name and the day.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} {Date:yyyy-MM-dd}");

    internal CaseEvent With(FactValue value) => new(Kind, Name, Date, [.. Evidence.Where(v => v.Fact != value.Fact), value], Problems);

    private FactDeclaration Fact(string key) => Kind?.Evidence.FirstOrDefault(e => e.Key == key)?.Fact
        ?? throw new ArgumentException(
            $"The event {Name} has no evidence "
            + $"\"{key}\".{NearestName.DidYouMean(key, Kind?.Evidence.Select(e => e.Key) ?? [])[Language.English]}",
            nameof(key));
}
