using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What a caller's household says: its facts as codes, or what is wrong with them.</summary>
internal sealed class HeldFacts<T>(FactCatalog catalog, Binding binding)
{
    private readonly ReadFacts<T> _read = HeldReader.Plain<T>(catalog, binding);
    private readonly Lazy<ReadWithCare<T>> _careful = new(() => HeldReader.Careful<T>(catalog, binding));

    /// <summary>Writes its facts as codes; whatever the caller's code throws comes through.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public BadHousehold? Read(T household, long[] codes)
    {
        _read(household, codes);
        return SlotCode.AreValues(codes) || IsReadable(codes) ? null : BadHousehold.Of(Problems(codes, []));
    }

    /// <summary>What is wrong with a household of which reading a property has thrown an exception.</summary>
    /// <param name="household">The household.</param>
    /// <param name="thrown">The exception, where it is not thrown again.</param>
    public BadHousehold Examine(T household, Exception thrown)
    {
        if (household is null)
            return BadHousehold.Missing;
        var (codes, threw) = (new long[catalog.SlotCount], new List<Thrown>());
        _careful.Value(household, codes, threw);
        return BadHousehold.Of(Problems(codes, threw), threw.Count > 0 ? threw[0].Exception : thrown);
    }

    private static bool IsReadable(long[] codes) =>
        !codes.AsSpan().ContainsAnyInRange(SlotCode.Undeclared, SlotCode.Unreadable);

    private ImmutableArray<HouseholdProblem> Problems(long[] codes, List<Thrown> threw)
    {
        var problems = ImmutableArray.CreateBuilder<HouseholdProblem>();
        foreach (var fact in catalog.Facts)
        {
            var bad = Enumerable.Range(fact.FirstIndex, fact.SlotCount).Where(slot => SlotCode.IsNoValue(codes[slot]));
            foreach (var (holder, code) in bad.Select(slot => (binding.Holders[slot]!, codes[slot])).DistinctBy(b => b.Item1))
                problems.Add(new(holder.Name, fact, Reason(fact, holder, code, threw)));
        }

        return problems.ToImmutable();
    }

    private static LocalizedText Reason(FactDeclaration fact, FactHolder holder, long code, List<Thrown> threw) => code switch
    {
        SlotCode.TimeOfDay => EvaluationSentences.OnlyADay,
        // What an exception says may be anybody's; its type is nobody's.
        SlotCode.Unreadable when threw.Find(t => t.Holder == holder).Exception.GetType().Name is var type =>
            EvaluationSentences.Thrown(type),
        _ when holder.Cell?.Member is not null => BooleanType.Instance.Expected,
        _ => fact.Type.Expected,
    };
}
