using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Fuzzing;

/// <summary>Damages an input as typing, copying and malice damage it: flipped bits, cuts, doubled pieces, swapped words, pieces that have
/// no business there.</summary>
/// <param name="chance">The chance that decides everything, so that a seed gives the same inputs again.</param>
/// <param name="pieces">What is put in.</param>
/// <param name="flip">An item with one of its bits flipped.</param>
/// <param name="isWord">Whether an item belongs to a word.</param>
public sealed class Mutator<T>(XorShift chance, IReadOnlyList<T[]> pieces, Func<T, int, T> flip, Func<T, bool> isWord)
{
    // A few kinds of damage together find what one alone does not; many make noise that the first check refuses.
    private const int MostDamages = 4;

    private const int OneDamagePercent = 60;

    private const int DeepNesting = 5_000;

    public T[] Mutate(T[] input)
    {
        var items = input.ToList();
        for (var damages = chance.Percent(OneDamagePercent) ? 1 : 1 + chance.Below(MostDamages); damages > 0; damages--)
            Damage(items);
        return [.. items];
    }

    private void Damage(List<T> items)
    {
        var (from, length) = Range(items.Count);
        switch (chance.Below(11))
        {
            case 0 when items.Count > 0:
                from = chance.Below(items.Count);
                items[from] = flip(items[from], chance.Below(16));
                break;
            case 1:
                items.RemoveRange(from, length);
                break;
            case 2:
                items.InsertRange(chance.Below(items.Count + 1), items.GetRange(from, length));
                break;
            case 3 or 4:
                SwapWords(items);
                break;
            case 7 or 8:
                ReplaceWord(items);
                break;
            case 5 when chance.Percent(10):
                items.RemoveRange(from, items.Count - from);
                break;
            case 6 when chance.Percent(5):
                Nest(items, from);
                break;
            default:
                items.InsertRange(from, pieces[chance.Below(pieces.Count)]);
                break;
        }
    }

    private (int From, int Length) Range(int count)
    {
        var from = chance.Below(count + 1);
        return (from, chance.Below(Math.Min(count - from, 24) + 1));
    }

    private void SwapWords(List<T> items)
    {
        var words = Words(items);
        if (words.Count < 2)
            return;
        var (first, second) = (words[chance.Below(words.Count)], words[chance.Below(words.Count)]);
        if (first.From > second.From)
            (first, second) = (second, first);
        if (first.From == second.From)
            return;
        var (left, right) = (items.GetRange(first.From, first.Length), items.GetRange(second.From, second.Length));
        items.RemoveRange(second.From, second.Length);
        items.InsertRange(second.From, left);
        items.RemoveRange(first.From, first.Length);
        items.InsertRange(first.From, right);
    }

    private void ReplaceWord(List<T> items)
    {
        var words = Words(items);
        if (words.Count == 0)
            return;
        var (from, length) = words[chance.Below(words.Count)];
        items.RemoveRange(from, length);
        items.InsertRange(from, pieces[chance.Below(pieces.Count)]);
    }

    private List<(int From, int Length)> Words(List<T> items)
    {
        var words = new List<(int, int)>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!isWord(items[i]))
                continue;
            var from = i;
            while (i < items.Count && isWord(items[i]))
                i++;
            words.Add((from, i - from));
        }

        return words;
    }

    private void Nest(List<T> items, int at)
    {
        var piece = pieces[chance.Below(pieces.Count)];
        var times = chance.Percent(50) ? 1 + chance.Below(40) : DeepNesting / Math.Max(piece.Length, 1);
        for (; times > 0; times--)
            items.InsertRange(at, piece);
    }
}
