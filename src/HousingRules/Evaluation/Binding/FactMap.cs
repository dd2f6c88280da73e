using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Says what of a caller's type holds which fact, where names and attributes do not: in another place, in another form, or in a
/// type that cannot be changed. A fact is called by its name, alias, label or header, in either language. Whatever is wrong is told when
/// the policy is bound, together with all else that does not fit.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class FactMap<T>
{
    private readonly List<MappedFact> _facts = [];
    private readonly Dictionary<Type, Delegate> _converters = [];
    private readonly List<PropertyInfo> _ignored = [];
    private readonly List<string> _omitted = [];
    private readonly List<Type> _convertedTwice = [];
    private List<string>? _held;

    internal FactMap()
    {
    }

    internal MapEntries Entries => new(_facts, _converters, _ignored, _omitted, _held, _convertedTwice);

    /// <summary>A fact is held where the path says, in a type that could hold it as a property: <c>h =&gt; h.House.Grade</c>. Where
    /// something on the way is null the fact is unknown.</summary>
    /// <typeparam name="TValue">The type of what is held.</typeparam>
    /// <param name="fact">The fact, or a member of a set.</param>
    /// <param name="held">Where it is held.</param>
    /// <returns>The map, so that calls can follow each other.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactMap<T> Fact<TValue>(string fact, Expression<Func<T, TValue>> held) => Add(fact, held, null, isCell: false);

    /// <summary>A fact is what a conversion makes of what is held. A null that it gives is "not known"; a text that is none of the fact's
    /// values is a problem of the household that says which values there are: a code that nobody knows is best given back as it is
    /// (<c>_ => "code 9"</c>; the text is not repeated). An exception that it throws is a problem too, of which only the type is
    /// told.</summary>
    /// <typeparam name="TValue">The type of what is held.</typeparam>
    /// <typeparam name="TFact">A type that could hold the fact as a property.</typeparam>
    /// <param name="fact">The fact, or a member of a set.</param>
    /// <param name="held">Where it is held.</param>
    /// <param name="convert">Converts it. It must be pure, and is called from any thread.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactMap<T> Fact<TValue, TFact>(string fact, Expression<Func<T, TValue>> held, Func<TValue, TFact> convert)
    {
        ArgumentNullException.ThrowIfNull(convert);
        return Add(fact, held, convert, isCell: false);
    }

    /// <summary>A fact of any type is held as a text, which is read as a roster's cell is: 是, √, 2020年6月10日, 4人. An empty text is the
    /// value of what is left out; null is "not known".</summary>
    /// <param name="fact">The fact, or a member of a set.</param>
    /// <param name="text">Where it is held.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactMap<T> Cell(string fact, Expression<Func<T, string?>> text) => Add(fact, text, null, isCell: true);

    /// <summary>Every property of a type that holds a fact is converted so, where the map does not say otherwise of the
    /// fact.</summary>
    /// <typeparam name="TValue">The type of the properties. Of one that is a value, nullable properties are converted too, and their null
    /// is "not known".</typeparam>
    /// <typeparam name="TFact">A type that could hold the facts.</typeparam>
    /// <param name="convert">Converts what a property holds. It must be pure, and is called from any thread.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="convert"/> is null.</exception>
    public FactMap<T> Convert<TValue, TFact>(Func<TValue, TFact> convert)
    {
        ArgumentNullException.ThrowIfNull(convert);
        if (!_converters.TryAdd(typeof(TValue), convert))
            _convertedTwice.Add(typeof(TValue));
        return this;
    }

    /// <summary>A property holds no fact, though it is called like one.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="property">The property.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="property"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="property"/> is no property of the type itself.</exception>
    public FactMap<T> Ignore<TValue>(Expression<Func<T, TValue>> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        _ignored.Add(ConvertedPath.PropertyOf(property)
            ?? throw new ArgumentException($"{property} is no property of {typeof(T).Name}.", nameof(property)));
        return this;
    }

    /// <summary>Facts, or members of a set, that the type does not hold; each has its omitted value, or is unknown where it has
    /// none.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public FactMap<T> Omit(params IReadOnlyCollection<string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _omitted.AddRange(facts);
        return this;
    }

    /// <summary>The facts, or members of a set, that the type holds; every other is left out, as by <see cref="Omit"/>. What another
    /// version of the policy adds is left out too, without a word: name what is left out where that must be noticed.</summary>
    /// <param name="facts">The facts that the type holds, under its own names or by this map.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public FactMap<T> OmitAllBut(params IReadOnlyCollection<string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (_held ??= []).AddRange(facts);
        return this;
    }

    private FactMap<T> Add(string fact, LambdaExpression held, Delegate? convert, bool isCell)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(held);
        _facts.Add(new(fact, held, convert, isCell));
        return this;
    }
}
