using System.Text.Json.Serialization;
using HousingRules.Contract;
using HousingRules.Host.Words;

namespace HousingRules.Host.Api;

/// <summary>Asks what would be decided if some facts were otherwise.</summary>
/// <param name="Household">The household as it is.</param>
/// <param name="Changes">What would be otherwise: each is answered beside the others.</param>
internal sealed record WhatIfQuestion(
    [property: JsonConverter(typeof(HouseholdHere))] HouseholdForm Household,
    IReadOnlyList<WhatIfChange> Changes) : IChecked
{
    /// <summary>The most changes of one question.</summary>
    public const int Most = 50;

    public IEnumerable<RequestMistake> Mistakes() =>
    [
        .. Text.Check("$.household", Household.Identity),
        .. Changes.Count is 0 or > Most ? [new RequestMistake("$.changes", HostSentences.NoNumber(1, Most))]
            : Array.Empty<RequestMistake>(),
        .. Changes.SelectMany((change, i) => change.Mistakes($"$.changes[{i}]")),
    ];
}

/// <summary>Some facts that would be otherwise, all together.</summary>
/// <param name="Facts">The facts, as a household's file has them; the others stay as they are.</param>
internal sealed record WhatIfChange([property: JsonConverter(typeof(HouseholdHere))] HouseholdForm Facts)
{
    /// <summary>What the caller calls it.</summary>
    public string? Name { get; init; }

    public IEnumerable<RequestMistake> Mistakes(string path) =>
    [
        .. Text.CheckOptional($"{path}.name", Name, Text.Id),
        .. Facts.Identity == new Policies.HouseholdIdentity(null, null, null, null)
            ? Array.Empty<RequestMistake>()
            : [new RequestMistake($"{path}.facts", HostSentences.TwoPlaces)],
    ];
}

/// <summary>What would be decided.</summary>
/// <param name="AsItIs">What is decided of the household as it is.</param>
/// <param name="Answers">What would be decided, a change each.</param>
internal sealed record WhatIfAnswer(DeterminationForm AsItIs, IReadOnlyList<WhatIfChanged> Answers);

/// <summary>What would be decided with one change.</summary>
/// <param name="Facts">What would be otherwise.</param>
/// <param name="Determination">What would be decided.</param>
/// <param name="Changed">Whether it is something else than is decided of the household as it is.</param>
internal sealed record WhatIfChanged(HouseholdForm Facts, DeterminationForm Determination, bool Changed)
{
    /// <summary>What the caller calls it.</summary>
    public string? Name { get; init; }
}
