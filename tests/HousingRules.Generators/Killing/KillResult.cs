namespace HousingRules.Generators.Killing;

/// <summary>What became of what was said while nodes and databases were killed.</summary>
/// <param name="Kills">How often something was killed.</param>
/// <param name="Acknowledged">How many commands were answered.</param>
/// <param name="Retries">How many were said again.</param>
/// <param name="Lost">Commands that were answered and are not stored.</param>
/// <param name="Doubled">Commands that are stored more than once, and entries that nobody asked for.</param>
/// <param name="Broken">Cases whose chain or numbers do not follow on each other.</param>
/// <param name="Surprises">Answers that nobody expects.</param>
public sealed record KillResult(
    int Kills,
    int Acknowledged,
    int Retries,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Doubled,
    IReadOnlyList<string> Broken,
    IReadOnlyList<string> Surprises)
{
    /// <summary>Whether nothing was lost, doubled or broken.</summary>
    public bool IsSound => Lost.Count + Doubled.Count + Broken.Count + Surprises.Count == 0;

    public override string ToString() => FormattableString.Invariant(
        $"{Kills} kills, {Acknowledged} acknowledged, {Retries} said again: {Lost.Count} lost, {Doubled.Count} doubled, ")
        + FormattableString.Invariant($"{Broken.Count} broken, {Surprises.Count} surprises");
}
