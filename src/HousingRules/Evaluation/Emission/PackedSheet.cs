using System.Collections.Immutable;
using System.Linq.Expressions;

namespace HousingRules.Evaluation;

/// <summary>A sheet of which every code is known as one word: the places that the rules read, side by side.</summary>
/// <param name="Read">Codes in, the word out.</param>
/// <param name="Facts">What the word holds, from its highest bits down.</param>
internal sealed record PackedSheet(Func<long[], ulong> Read, ImmutableArray<PackedFact> Facts)
{
    /// <summary>The word; null where a rule reads a number or a day, or where the places do not fit one.</summary>
    public static PackedSheet? Of(CompiledPolicy compiled)
    {
        if (ReadPlaces.Of(compiled) is not { } slots)
            return null;
        var codes = Expression.Parameter(typeof(long[]), "codes");
        var (packed, facts) = (new PackingBuilder(), ImmutableArray.CreateBuilder<PackedFact>());
        var shift = slots.Sum(Width);
        if (shift > 63)
            return null;
        foreach (var slot in slots)
        {
            var width = Width(slot);
            packed.Add(Expression.Convert(Expression.ArrayIndex(codes, Expression.Constant(slot.SheetIndex)), typeof(ulong)), width);
            facts.Add(new(slot, shift -= width, PackedFact.Padded(Enumerable.Range(0, slot.Values).Select(v => (long)v), width)));
        }

        return new(Expression.Lambda<Func<long[], ulong>>(packed.Word(), codes).Compile(), facts.ToImmutable());
    }

    private static int Width(Slot slot) => PackedFact.WidthOf(slot.Values);
}
