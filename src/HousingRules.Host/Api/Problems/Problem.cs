using HousingRules.Facts;

namespace HousingRules.Host.Api;

/// <summary>A problem before it is known in which language it is told.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Problem(int Status, string Code, LocalizedText What, LocalizedText Remedy)
{
    public string? Path { get; init; }

    public IReadOnlyList<RequestMistake>? Mistakes { get; init; }

    public IReadOnlyList<RefusalAnswer>? Refusals { get; init; }

    public int? RefusedEntry { get; init; }

    public int? Version { get; init; }

    public IReadOnlyList<EntryAnswer>? Since { get; init; }

    public IReadOnlyList<LeftOutAnswer>? LeftOut { get; init; }

    public int? RetryAfter { get; init; }

    /// <summary>The problem as it is sent.</summary>
    public ApiProblem In(Language language) => new(
        $"urn:housing-rules:{Code.ToLowerInvariant().Replace('_', '-')}",
        What[language],
        Status,
        Remedy[language],
        Code,
        What,
        Remedy)
    {
        Path = Path,
        Mistakes = Mistakes,
        Refusals = Refusals,
        RefusedEntry = RefusedEntry,
        Version = Version,
        Since = Since,
        LeftOut = LeftOut,
        RetryAfter = RetryAfter,
    };
}

/// <summary>A problem that ends a request wherever it is found.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
