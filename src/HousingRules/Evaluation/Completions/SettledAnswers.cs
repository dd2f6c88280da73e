namespace HousingRules.Evaluation;

/// <summary>What was asked of a household whether it is settled. It is asked of the household as it was laid before the reader, and not of a
/// completion, in which everything is known.</summary>
/// <param name="isKnown">Whether a household's codes, and what is decided of it, settle a condition in every completion.</param>
internal sealed class SettledAnswers(Func<long[], bool?[], Condition, bool> isKnown)
{
    private readonly Dictionary<Condition.Settled, bool> _known = new(ReferenceEqualityComparer.Instance);

    public void Forget() => _known.Clear();

    public bool Of(Condition.Settled settled, long[] laid, bool?[] decided)
    {
        if (!_known.TryGetValue(settled, out var known))
            _known[settled] = known = AreKnown(settled, laid, decided);
        return known;
    }

    private bool AreKnown(Condition.Settled settled, long[] laid, bool?[] decided)
    {
        foreach (var part in settled.Parts)
        {
            if (!isKnown(laid, decided, part))
                return false;
        }

        return true;
    }
}
