using HousingRules.Facts;

namespace HousingRules.Host.Api;

/// <summary>Why a request was not answered (RFC 9457), in the language that was asked for and in both.</summary>
/// <param name="Type">What kind of problem it is, as a name.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Titles">What is wrong, in both languages.</param>
/// <param name="Details">What to do, in both languages.</param>
internal sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    LocalizedText Titles,
    LocalizedText Details)
{
    /// <summary>Where in the body or in the address; left out where that is nowhere.</summary>
    public string? Path { get; init; }

    /// <summary>Every mistake, where there may be several; left out where there is none.</summary>
    public IReadOnlyList<RequestMistake>? Mistakes { get; init; }

    /// <summary>Why the procedure refuses it; left out where it was not asked.</summary>
    public IReadOnlyList<RefusalAnswer>? Refusals { get; init; }

    /// <summary>After a refused correction the event that would be refused, by the number of its entry.</summary>
    public int? RefusedEntry { get; init; }

    /// <summary>After a conflict the version that the case has.</summary>
    public int? Version { get; init; }

    /// <summary>After a conflict what was added since the version that was seen.</summary>
    public IReadOnlyList<EntryAnswer>? Since { get; init; }

    /// <summary>Cases that cannot be added up, so that there is no whole ledger.</summary>
    public IReadOnlyList<LeftOutAnswer>? LeftOut { get; init; }

    /// <summary>After how many seconds it is worth trying again; left out where it never is.</summary>
    public int? RetryAfter { get; init; }
}

/// <summary>One mistake of a request.</summary>
/// <param name="Path">Where: a path into the body, or the name of a parameter.</param>
/// <param name="Words">What is wrong, and what to do.</param>
internal sealed record RequestMistake(string Path, LocalizedText Words);
