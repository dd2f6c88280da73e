using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>A policy compiled for a caller's own household type. It is immutable and may be used by any number of threads at
/// once.</summary>
/// <typeparam name="T">The caller's type.</typeparam>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class BoundPolicy<T>
{
    private const int Range = 4_096;

    private readonly RememberedTable? _remembered = new(Remembered.Households);
    private readonly PackedType<T>? _packed;
    private readonly Func<T, ulong>? _pack;
    private readonly DecideMask<T>? _evaluate;
    private readonly ReadFacts<T> _read;
    private readonly Decider _decider;
    private readonly Explainer _explainer;
    private readonly DeterminationTable _table;

    internal BoundPolicy(
        FactCatalog facts,
        Decider decider,
        Explainer explainer,
        ReadFacts<T> read,
        PackedType<T>? packed,
        DecideMask<T>? evaluate,
        bool remembers = true)
    {
        if (!remembers)
            _remembered = null;
        Facts = facts;
        _decider = decider;
        _explainer = explainer;
        _table = decider.Table;
        (_packed, _pack) = (packed, packed?.Read);
        _evaluate = evaluate;
        _read = read;
    }

    /// <summary>The policy's facts.</summary>
    public FactCatalog Facts { get; }

    /// <summary>Decides a household. A household whose facts were met before takes a call and a lookup and no memory.</summary>
    /// <param name="household">The household; a nullable property without a value is an unknown fact.</param>
    /// <exception cref="ArgumentException">A property has a value that its fact does not declare.</exception>
    public Determination Determine(T household)
    {
        if (household is null)
            throw new ArgumentNullException(nameof(household));
        if (_pack is null)
            return DetermineByRules(household);
        var packed = _pack(household);
        return _remembered?.Find(packed) ?? Remember(household, packed);
    }

    /// <summary>Decides many households one after another, on this thread.</summary>
    /// <param name="households">The households.</param>
    /// <param name="determinations">Where the determinations go, in the same order.</param>
    /// <exception cref="ArgumentException">There is less room than households, or a property has a value that its fact does not
    /// declare.</exception>
    public void Determine(ReadOnlySpan<T> households, Span<Determination> determinations)
    {
        if (determinations.Length < households.Length)
            throw new ArgumentException(
                $"There are {households.Length} households and room for {determinations.Length} determinations.",
                nameof(determinations));
        for (var i = 0; i < households.Length; i++)
            determinations[i] = Determine(households[i]);
    }

    /// <summary>Decides a sequence of households as it is read.</summary>
    /// <param name="households">The households.</param>
    /// <exception cref="ArgumentException">A property has a value that its fact does not declare.</exception>
    public IEnumerable<Determination> DetermineAll(IEnumerable<T> households)
    {
        ArgumentNullException.ThrowIfNull(households);
        return households.Select(Determine);
    }

    /// <summary>Decides many households over several threads, range by range.</summary>
    /// <param name="households">The households.</param>
    /// <param name="determinations">Where the determinations go, in the same order.</param>
    /// <param name="threads">How many threads; 0 means as many as there are processors.</param>
    /// <param name="progress">Told how many households are decided, now and then; null when nobody wants to know.</param>
    /// <param name="cancellation">Stops the work between two ranges.</param>
    /// <exception cref="ArgumentException">There is less room than households, or a property has a value that its fact does not
    /// declare.</exception>
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
        if (determinations.Length < households.Length)
            throw new ArgumentException(
                $"There are {households.Length} households and room for {determinations.Length} determinations.",
                nameof(determinations));
        var ranges = (households.Length + Range - 1) / Range;
        var done = 0;
        try
        {
            Parallel.For(0, ranges, new ParallelOptions
            {
                MaxDegreeOfParallelism = threads == 0 ? -1 : threads,
                CancellationToken = cancellation,
            }, range =>
            {
                var start = range * Range;
                var length = Math.Min(Range, households.Length - start);
                Determine(households.Span.Slice(start, length), determinations.Span.Slice(start, length));
                progress?.Report(Interlocked.Add(ref done, length));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ArgumentException>().FirstOrDefault() is { } mistake)
        {
            throw new ArgumentException(mistake.Message, nameof(households), e);
        }
    }

    /// <summary>Why a household is decided as it is, what is unknown, and what would change it.</summary>
    /// <param name="household">The household.</param>
    /// <param name="cancellation">Ends the search for what would change it.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    /// <exception cref="ArgumentException">A property has a value that its fact does not declare.</exception>
    public Explanation Explain(T household, CancellationToken cancellation = default) => _explainer.Explain(Sheet(household), cancellation);

    /// <summary>The household's facts by name.</summary>
    /// <param name="household">The household.</param>
    /// <exception cref="ArgumentException">A property has a value that its fact does not declare.</exception>
    public FactSheet Sheet(T household)
    {
        if (household is null)
            throw new ArgumentNullException(nameof(household));
        var sheet = new FactSheet(Facts);
        _read(household, sheet.Codes);
        return sheet;
    }

    /// <summary>The same policy, deciding every household by its rules as if none had been met: what the benchmarks call never
    /// met.</summary>
    internal BoundPolicy<T> WithoutMemory() => new(Facts, _decider, _explainer, _read, _packed, _evaluate, remembers: false);

    // INVARIANT: what is remembered under a word was decided by that word alone, whatever the household says when it is asked again.
    private Determination Remember(T household, ulong packed)
    {
        var determination = DetermineByWord(packed);
        if (determination is null)
            return DetermineWithCare(household);
        return _remembered is null ? determination : _remembered.Add(packed, determination);
    }

    // Null where the word does not say enough: a value that did not fit or is not declared.
    private Determination? DetermineByWord(ulong packed)
    {
        if ((packed & FactPacking.DoesNotFit) != 0)
            return null;
        var mask = _packed!.Walk is { } walk ? walk[packed] : Mask.NeedsDecider;
        if ((mask & Mask.NeedsDecider) == 0)
            return _table[mask];
        var codes = Scratch.Codes(Facts.SlotCount);
        return _packed.TryDecode(packed, codes) ? _decider.Decide(codes) : null;
    }

    private Determination DetermineByRules(T household)
    {
        var mask = _table.IsWide ? Scratch.Mask(_table.Words) : [];
        var packed = _evaluate!(household, mask);
        if ((packed & Mask.NeedsDecider) != 0)
            return DetermineWithCare(household);
        var decided = _table.IsWide ? _table[mask] : _table[packed];
        if (!_decider.Pays(decided))
            return decided;
        var codes = Scratch.Codes(Facts.SlotCount);
        _read(household, codes);
        return _decider.Paid(decided, codes);
    }

    private Determination DetermineWithCare(T household)
    {
        var codes = Scratch.Codes(Facts.SlotCount);
        _read(household, codes);
        return _decider.Decide(codes);
    }
}
