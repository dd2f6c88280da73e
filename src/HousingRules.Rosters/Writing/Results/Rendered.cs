using HousingRules.Evaluation;

namespace HousingRules.Rosters.Writing;

/// <summary>What was made of a determination, kept for the next household that has the same one: households alike share theirs. It is
/// bounded, and not safe for two threads at once.</summary>
internal sealed class Rendered<T>(Func<Determination, T> render)
    where T : class
{
    private const int Most = 8_192;

    private readonly Dictionary<Determination, T> _known = new(ReferenceEqualityComparer.Instance);

    public T this[Determination determination]
    {
        get
        {
            if (_known.TryGetValue(determination, out var known))
                return known;
            if (_known.Count == Most)
                _known.Clear();
            return _known[determination] = render(determination);
        }
    }
}
