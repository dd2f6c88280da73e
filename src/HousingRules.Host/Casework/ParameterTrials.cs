using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Comparing;
using HousingRules.Host.People;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Host.Casework;

/// <summary>Tries out another value of a parameter on the households that somebody sees, as they are known today. Only the audit has a line
/// of it; nothing else is stored.</summary>
internal sealed class ParameterTrials(ReadCases cases, ServiceClock clock, AuditLog audit) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Tries it.</summary>
    /// <param name="who">Who asks: the households of that area.</param>
    /// <param name="policy">The policy; cases of other versions are only counted.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="value">The other value, as files write it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or the value does not fit it.</exception>
    /// <exception cref="PolicyLoadException">With that value the policy is not sound.</exception>
    public async Task<ParameterTrial> RunAsync(
        Person who,
        Policy policy,
        string parameter,
        string value,
        CancellationToken cancellation = default)
    {
        var trial = new ParameterTrial(policy.On(clock.Today), policy.With(parameter, value).On(clock.Today));
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await foreach (var (_, kept, _) in cases.AllAsync(who.Area, cancellation).ConfigureAwait(false))
                trial.Add(kept);
        }
        finally
        {
            _one.Release();
        }

        await audit.WriteAsync(AuditEntry.Of(who, AuditAction.Decide, null, "done", parameter)).ConfigureAwait(false);
        return trial;
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>What came of it.</summary>
internal sealed class ParameterTrial(Policy before, Policy after)
{
    /// <summary>How many changed households are listed one by one.</summary>
    public const int MostListed = 200;

    private readonly SortedDictionary<(string Town, string Village), (int Households, int Changed)> _byVillage = [];
    private readonly List<TriedHousehold> _listed = [];

    /// <summary>How many households were decided under both.</summary>
    public int Households { get; private set; }

    /// <summary>How many of them are decided differently.</summary>
    public int Changed { get; private set; }

    /// <summary>How many cases go by another version of the policy, and stay as they are.</summary>
    public int OfOtherVersions { get; private set; }

    /// <summary>How many cannot be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>By village: how many households, and how many are decided differently.</summary>
    public IReadOnlyDictionary<(string Town, string Village), (int Households, int Changed)> ByVillage => _byVillage;

    /// <summary>The first that are decided differently.</summary>
    public IReadOnlyList<TriedHousehold> Listed => _listed;

    /// <summary>How much more or less they get.</summary>
    public AmountShifts Amounts { get; } = new([]);

    /// <summary>Decides a household under both.</summary>
    /// <param name="kept">Its case; null when it cannot be read.</param>
    public void Add(KeptCase? kept)
    {
        if (kept is null)
            Unreadable++;
        else if (kept.Procedure.Policy.Digest != before.Digest)
            OfOtherVersions++;
        else
            Compare(kept.Id, Locality.Of(kept.File.Household), kept.File.Sheet);
    }

    private void Compare(string id, Locality place, FactSheet sheet)
    {
        Households++;
        var (decided, decidedNow) = (before.Determine(sheet), after.Determine(sheet));
        Amounts.Add(decided, decidedNow);
        var (old, now) = (DecidedParts.Of(decided, []), DecidedParts.Of(decidedNow, []));
        var isChanged = !old.IsSame(now);
        var (households, changed) = _byVillage.GetValueOrDefault((place.Town, place.Village));
        _byVillage[(place.Town, place.Village)] = (households + 1, changed + (isChanged ? 1 : 0));
        if (!isChanged)
            return;
        Changed++;
        if (_listed.Count < MostListed)
            _listed.Add(new(id, place, old, now));
    }
}

/// <summary>A household that is decided differently.</summary>
/// <param name="CaseId">Its case.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Before">What is decided.</param>
/// <param name="After">What would be decided.</param>
internal sealed record TriedHousehold(string CaseId, Locality Place, DecidedParts Before, DecidedParts After)
{
    /// <summary>What it would no longer have, and what it would have instead, in words.</summary>
    public (string Lost, string Gained) Words(Language language) => (Only(Before, After, language), Only(After, Before, language));

    private static string Only(DecidedParts own, DecidedParts other, Language language) => string.Join(
        language == Language.Chinese ? "；" : "; ",
        new[]
        {
            DecidedParts.Only(own.Outcomes, other.Outcomes, language),
            DecidedParts.Only(own.Duties, other.Duties, language),
            DecidedParts.Only(own.Papers, other.Papers, language),
            DecidedParts.Only(own.Days, other.Days, language),
        }.Where(words => words.Length > 0));
}
