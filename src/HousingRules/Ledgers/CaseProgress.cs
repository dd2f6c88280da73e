using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Ledgers;

/// <summary>How far the cases of a county are as of a day, added up case by case in any order. No case is kept. It is used by one thread at
/// a time.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class CaseProgress
{
    private readonly Dictionary<Locality, ProgressAccount> _villages = [];

    /// <summary>Begins to add up.</summary>
    /// <param name="day">As of which day; cases opened after it are left out.</param>
    public CaseProgress(DateOnly day) => Day = day;

    /// <summary>As of which day.</summary>
    public DateOnly Day { get; }

    /// <summary>Everything together, at no place.</summary>
    public ProgressLine Total =>
        Accounts(_ => default).TryGetValue(default, out var account) ? account.Line(default) : new ProgressAccount().Line(default);

    /// <summary>The lines of a level, a place each, in order.</summary>
    /// <param name="level">The level.</param>
    public ImmutableArray<ProgressLine> Lines(LedgerLevel level) =>
        [.. Accounts(village => village.At(level)).OrderBy(a => a.Key, Comparer<Locality>.Create(Locality.Compare))
            .Select(a => a.Value.Line(a.Key))];

    /// <summary>Adds a case. Each is added once.</summary>
    /// <param name="procedure">The procedure by which it was opened.</param>
    /// <param name="standing">How the case stands on the day.</param>
    /// <exception cref="ArgumentException">It is how the case stands on another day, or of another procedure.</exception>
    public void Add(Procedure procedure, CaseStanding standing)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(standing);
        var own = procedure.Own(standing.File);
        if (standing.Day != Day)
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The progress is as of {Day:yyyy-MM-dd}, and the case stands so on {standing.Day:yyyy-MM-dd}."),
                nameof(standing));
        if (!ReferenceEquals(own, standing.File))
            standing = procedure.Standing(own, Day);
        if (standing.File.OpenedOn <= Day)
            At(_villages, Locality.Of(standing.File.Household)).Add(procedure, standing);
    }

    private Dictionary<Locality, ProgressAccount> Accounts(Func<Locality, Locality> at)
    {
        var accounts = new Dictionary<Locality, ProgressAccount>();
        foreach (var (village, account) in _villages)
            At(accounts, at(village)).Add(account);
        return accounts;
    }

    private static ProgressAccount At(Dictionary<Locality, ProgressAccount> accounts, Locality locality)
    {
        ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(accounts, locality, out _);
        return account ??= new();
    }
}
