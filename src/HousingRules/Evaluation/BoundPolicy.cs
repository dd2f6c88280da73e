using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A policy compiled for a caller's own household type. It is immutable and may be used by any number of threads at
/// once.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class BoundPolicy<T>
{
    private readonly RememberedTable? _remembered;
    private readonly PackedType<T>? _packed;
    private readonly Func<T, ulong>? _pack;
    private readonly DecideMask<T>? _evaluate;
    private readonly HeldFacts<T> _held;
    private readonly Decider _decider;
    private readonly Explainer _explainer;
    private readonly DeterminationTable _table;
    private readonly WalkedTable? _walked;

    internal BoundPolicy(
        FactCatalog facts,
        Decider decider,
        Explainer explainer,
        HeldFacts<T> held,
        PackedType<T>? packed,
        DecideMask<T>? evaluate,
        bool remembers = true)
    {
        _remembered = remembers ? new(decider.Remembers.Households) : null;
        Facts = facts;
        _decider = decider;
        _explainer = explainer;
        _table = decider.Table;
        (_packed, _pack) = (packed, packed?.Read);
        _walked = packed?.Walk is { } walk ? new(walk, _table) : null;
        _evaluate = evaluate;
        _held = held;
    }

    /// <summary>The policy's facts.</summary>
    public FactCatalog Facts { get; }

    /// <summary>The same for households that are looked at on a day, where they do not say another (<c>Policy.On</c>).</summary>
    /// <param name="day">The day.</param>
    public BoundPolicy<T> On(DateOnly day) => Facts.Today is null || _packed is not null ? this : By(_decider.On(day));

    private BoundPolicy<T> By(Decider decider) => new(Facts, decider, _explainer.By(decider), _held, null, _evaluate, remembers: false);

    /// <summary>Decides a household. A household whose facts were met before takes a call and a lookup and no memory.</summary>
    /// <param name="household">The household; a nullable property without a value is an unknown fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="household"/> is null.</exception>
    /// <exception cref="BadHouseholdException">A property has a value that its fact does not declare.</exception>
    public Determination Determine(T household)
    {
        if (household is null)
            throw new ArgumentNullException(nameof(household));
        // What was met before is looked up here; all else stands aside, so that this stays small.
        if (_pack is null)
            return DetermineUnmet(household, 0);
        var packed = _pack(household);
        return _remembered?.Find(packed) ?? DetermineUnmet(household, packed);
    }

    /// <summary>Decides a household, or says what is wrong with it, whatever that is: also what reading a property throws.</summary>
    /// <param name="household">The household.</param>
    /// <param name="determination">What is decided; null when something is wrong.</param>
    /// <param name="problem">What is wrong; null when nothing is.</param>
    /// <returns>Whether it was decided.</returns>
    public bool TryDetermine(
        T? household,
        [NotNullWhen(true)] out Determination? determination,
        [NotNullWhen(false)] out BadHousehold? problem)
    {
        determination = TryDecide(household, out problem);
        return determination is not null;
    }

    /// <summary>Decides many households one after another, on this thread.</summary>
    /// <param name="households">The households.</param>
    /// <param name="determinations">Where the determinations go, in the same order.</param>
    /// <exception cref="ArgumentException">There is less room than households.</exception>
    /// <exception cref="BadHouseholdException">Something is wrong with a household; the exception says with which.</exception>
    public void Determine(ReadOnlySpan<T> households, Span<Determination> determinations)
    {
        AskForRoom(households.Length, determinations.Length);
        Decide(households, determinations, 0);
    }

    /// <summary>Decides many households over several threads, range by range.</summary>
    /// <param name="households">The households.</param>
    /// <param name="determinations">Where the determinations go, in the same order.</param>
    /// <param name="threads">How many threads; 0 means as many as there are processors.</param>
    /// <param name="progress">Told how many households are decided, now and then; null when nobody wants to know.</param>
    /// <param name="cancellation">Stops the work between two ranges.</param>
    /// <exception cref="ArgumentException">There is less room than households.</exception>
    /// <exception cref="BadHouseholdException">Something is wrong with a household; the exception says with which. What had been decided
    /// stays in <paramref name="determinations"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped; what had been decided stays in
    /// <paramref name="determinations"/>.</exception>
    [SuppressMessage("Design", "CA1068", Justification = "Progress and cancellation are the last two, as in Stream.")]
    public void DetermineAll(
        ReadOnlyMemory<T> households,
        Memory<Determination> determinations,
        int threads = 0,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        AskForRoom(households.Length, determinations.Length);
        Ranges.Run(
            households.Length,
            (start, length) => Decide(households.Span.Slice(start, length), determinations.Span.Slice(start, length), start),
            threads,
            progress,
            cancellation);
    }

    /// <summary>Decides many households over several threads, range by range; what is wrong with one keeps no other from being
    /// decided.</summary>
    /// <param name="households">The households.</param>
    /// <param name="determinations">Where the determinations go, in the same order; null for a household that something is wrong
    /// with.</param>
    /// <param name="onProblem">Told what is wrong with which household: by one thread at a time, in no order.</param>
    /// <param name="threads">How many threads; 0 means as many as there are processors.</param>
    /// <param name="progress">Told how many households are done, now and then; null when nobody wants to know.</param>
    /// <param name="cancellation">Stops the work between two ranges.</param>
    /// <exception cref="ArgumentException">There is less room than households.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped; what had been decided stays in
    /// <paramref name="determinations"/>.</exception>
    [SuppressMessage("Design", "CA1068", Justification = "Progress and cancellation are the last two, as in Stream.")]
    public void TryDetermineAll(
        ReadOnlyMemory<T> households,
        Memory<Determination?> determinations,
        Action<BadHousehold> onProblem,
        int threads = 0,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(onProblem);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        AskForRoom(households.Length, determinations.Length);
        var telling = new object();
        Ranges.Run(households.Length, Range, threads, progress, cancellation);

        void Range(int start, int length)
        {
            var from = households.Span.Slice(start, length);
            var to = determinations.Span.Slice(start, length);
            for (var i = 0; i < length; i++)
            {
                to[i] = TryDecide(from[i], out var bad);
                if (bad is null)
                    continue;
                lock (telling)
                    onProblem(bad.At(start + i));
            }
        }
    }

    /// <summary>Why a household is decided as it is, what is unknown, and what would change it.</summary>
    /// <param name="household">The household.</param>
    /// <param name="cancellation">Ends the search for what would change it.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    /// <exception cref="BadHouseholdException">A property has a value that its fact does not declare.</exception>
    public Explanation Explain(T household, CancellationToken cancellation = default) => _explainer.Explain(Sheet(household), cancellation);

    /// <summary>The household's facts by name.</summary>
    /// <param name="household">The household.</param>
    /// <exception cref="ArgumentNullException"><paramref name="household"/> is null.</exception>
    /// <exception cref="BadHouseholdException">A property has a value that its fact does not declare.</exception>
    public FactSheet Sheet(T household)
    {
        if (household is null)
            throw new ArgumentNullException(nameof(household));
        var sheet = new FactSheet(Facts);
        return _held.Read(household, sheet.Codes) is { } bad ? throw new BadHouseholdException(bad, nameof(household)) : sheet;
    }

    /// <summary>The same policy, deciding every household by its rules as if none had been met: what the benchmarks call never
    /// met.</summary>
    internal BoundPolicy<T> WithoutMemory() => new(Facts, _decider, _explainer, _held, _packed, _evaluate, remembers: false);

    private Determination DetermineUnmet(T household, ulong packed)
    {
        var determination = _pack is null ? DetermineByRules(household, out var bad) : Remember(household, packed, out bad);
        return determination ?? throw new BadHouseholdException(bad!, nameof(household));
    }

    // Null where something is wrong with the household; what its properties throw comes through.
    private Determination? Decide(T household, out BadHousehold? bad)
    {
        bad = null;
        if (_pack is null)
            return DetermineByRules(household, out bad);
        var packed = _pack(household);
        return _remembered?.Find(packed) ?? Remember(household, packed, out bad);
    }

    private Determination? TryDecide(T? household, out BadHousehold? bad)
    {
        if (household is null)
        {
            bad = BadHousehold.Missing;
            return null;
        }

        try
        {
            return Decide(household, out bad);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            bad = _held.Examine(household, e);
            return null;
        }
    }

    private void Decide(ReadOnlySpan<T> households, Span<Determination> determinations, int first)
    {
        try
        {
            DecideEach(households, determinations);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            for (var i = 0; i < households.Length; i++)
            {
                if (TryDecide(households[i], out var bad) is null)
                    throw new BadHouseholdException(bad!.At(first + i), nameof(households));
            }

            throw;
        }
    }

    // The plain loop: it counts for nobody, so that the place of a bad one is looked for only when there is one.
    private void DecideEach(ReadOnlySpan<T> households, Span<Determination> determinations)
    {
        for (var i = 0; i < households.Length; i++)
            determinations[i] = Determine(households[i]);
    }

    private static void AskForRoom(int households, int determinations)
    {
        if (determinations < households)
            throw new ArgumentException(
                $"There are {households} households and room for {determinations} determinations.",
                nameof(determinations));
    }

    // INVARIANT: what is remembered under a word was decided by that word alone, whatever the household says when it is asked again.
    private Determination? Remember(T household, ulong packed, out BadHousehold? bad)
    {
        bad = null;
        var determination = DetermineByWord(packed);
        if (determination is null)
            return DetermineWithCare(household, out bad);
        return _remembered is null ? determination : _remembered.Add(packed, determination);
    }

    // Null where the word does not say enough: a value that did not fit or is not declared.
    private Determination? DetermineByWord(ulong packed)
    {
        if ((packed & FactPacking.DoesNotFit) != 0)
            return null;
        if (_walked?.Find(packed) is { } walked)
            return walked;
        var codes = Scratch.Codes(Facts.SlotCount);
        return _packed!.TryDecode(packed, codes) ? _decider.DecideOwn(codes) : null;
    }

    private Determination? DetermineByRules(T household, out BadHousehold? bad)
    {
        bad = null;
        if (_evaluate is null)
            return DetermineWithCare(household, out bad);
        var mask = _table.IsWide ? Scratch.Mask(_table.Words) : [];
        var packed = _evaluate(household, mask);
        if ((packed & Mask.NeedsDecider) != 0)
            return DetermineWithCare(household, out bad);
        return _table.IsWide ? _table[mask] : _table[packed];
    }

    private Determination? DetermineWithCare(T household, out BadHousehold? bad)
    {
        var codes = Scratch.Codes(Facts.SlotCount);
        bad = _held.Read(household, codes);
        return bad is null ? _decider.DecideOwn(codes) : null;
    }

    /// <summary>The policy, and for which type it was compiled.</summary>
    public override string ToString() => $"{_decider.Policy} for {typeof(T).Name}";
}
