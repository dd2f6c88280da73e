using System.Collections.Immutable;
using System.ComponentModel;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>What kind of value a fact has, and all that is peculiar to the kind: how a value is typed, printed, written as JSON, coded in a
/// sheet, held by a property and cut into regions. It never changes.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public abstract class FactType
{
    private protected FactType()
    {
    }

    /// <summary>The type as <c>facts.json</c> names it: <c>boolean</c>, <c>oneOf</c>, <c>set</c> and so on.</summary>
    public string Name => Kind.Name;

    /// <summary>The declared options of a <see cref="OneOfType"/> or a <see cref="SetType"/>; empty for every other type.</summary>
    public virtual ImmutableArray<FactOption> Options => [];

    /// <summary>Which kind of type it is, whatever its options or bounds.</summary>
    internal abstract FactKind Kind { get; }

    /// <summary>What a code of it means: two types of one coding have the same values for the same codes, as far as both have them;
    /// numbers, once they are brought to one scale.</summary>
    internal virtual string Coding => Kind.Name;

    /// <summary>What a slot of a fact sheet holds, and so how its values are cut into regions.</summary>
    internal abstract ValueShape Shape { get; }

    /// <summary>How many slots of a fact sheet a value takes.</summary>
    internal virtual int Places => 1;

    /// <summary>The least and the greatest code of a place.</summary>
    internal abstract (long Least, long Greatest) Bounds { get; }

    /// <summary>The type by which an expression knows the value.</summary>
    internal abstract Type InExpressions { get; }

    /// <summary>What must be written, said to whoever wrote something else.</summary>
    internal abstract LocalizedText Expected { get; }

    /// <summary>Which types of property can hold it, in words.</summary>
    internal abstract LocalizedText Holders { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Reads what people type.</summary>
    /// <param name="folded">A cell's text, folded and not empty.</param>
    /// <param name="code">The value.</param>
    internal abstract bool TryParse(string folded, out long code);

    /// <summary>The value as files write it.</summary>
    internal abstract string Print(long code);

    /// <summary>The value as people read it.</summary>
    internal virtual LocalizedText Label(long code) => LocalizedText.Same(Print(code));

    /// <summary>Writes the value as JSON.</summary>
    internal virtual void Write(Utf8JsonWriter json, long code) => json.WriteStringValue(Print(code));

    /// <summary>Reads exactly what <see cref="Write"/> writes.</summary>
    internal abstract bool TryRead(JsonElement json, out long code);

    /// <summary>Reads exactly what <see cref="Write"/> writes, token by token; the reader then stands on the value's last token.</summary>
    internal abstract bool TryRead(ref Utf8JsonReader json, out long code);

    /// <summary>A value's code at one of its places.</summary>
    internal virtual long CodeAt(long code, int place) => code;

    /// <summary>The value of known places.</summary>
    internal virtual long CodeOf(ReadOnlySpan<long> places) => places[0];

    /// <summary>Whether a property of a type that is not nullable can hold it.</summary>
    internal abstract bool IsHeldBy(Type bare);

    /// <summary>The code of a number or a day that such a property holds, unchecked; <see cref="SlotCode"/> says what else it may
    /// be.</summary>
    internal virtual Expression Number(Expression held) => throw new InvalidOperationException($"A {Name} is no number.");

    private protected static string? TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;
}
