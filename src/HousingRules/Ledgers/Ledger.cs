using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>The ledgers of village, town and county as of a day, folded from postings in any order. Items that are closed or withdrawn are
/// only counted; open ones are kept. It is used by one thread at a time.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class Ledger
{
    private readonly Action<LedgerItem>? _settled;
    private readonly Dictionary<ItemKey, Entry> _entries = [];
    private readonly Dictionary<Locality, LedgerAccount> _villages = [];

    /// <summary>Begins a ledger.</summary>
    /// <param name="day">As of which day; postings after it are left out.</param>
    /// <param name="settled">Is told each item that is closed or withdrawn by that day, once, in the order in which they settle; null when
    /// nobody needs to know. The ledger does not keep them.</param>
    public Ledger(DateOnly day, Action<LedgerItem>? settled = null)
    {
        Day = day;
        _settled = settled;
    }

    /// <summary>As of which day.</summary>
    public DateOnly Day { get; }

    /// <summary>How many items it keeps: those that are open, and those whose last movement was posted before an earlier one.</summary>
    public int Kept => _entries.Count;

    /// <summary>The open items, in the order of the ledgers.</summary>
    public ImmutableArray<LedgerItem> OpenItems =>
        [.. _entries.Values.Select(e => e.Latest).Where(i => i.Item.IsOpen).Order(LedgerItem.Order)];

    /// <summary>Everything together, at no place.</summary>
    public LedgerLine Total =>
        Accounts(_ => default).TryGetValue(default, out var account) ? account.Line(default) : new LedgerAccount().Line(default);

    /// <summary>The lines of a level, a place each, in order. Those of a county, a town or a village add up to the same.</summary>
    /// <param name="level">The level.</param>
    public ImmutableArray<LedgerLine> Lines(LedgerLevel level) =>
        [.. Accounts(village => village.At(level)).OrderBy(a => a.Key, Comparer<Locality>.Create(Locality.Compare))
            .Select(a => a.Value.Line(a.Key))];

    /// <summary>Takes over all movements of a case.</summary>
    /// <param name="procedure">The procedure by which it was opened.</param>
    /// <param name="file">The case.</param>
    /// <exception cref="ArgumentException">The case is of another procedure, the household has no id, or a movement was posted
    /// before.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var file = procedure.Open(
    ///     new HouseholdIdentity("370323-001", null, "南麻街道", "甲村"),
    ///     procedure.Policy.NewSheet().Set("registeredPoor", true),
    ///     openedOn: new DateOnly(2020, 6, 8));
    /// var ledger = new Ledger(new DateOnly(2020, 6, 26));
    /// ledger.Post(procedure, procedure.Decide(file, procedure.Event("appraised", new(2020, 6, 8)).With("grade", "D")).File);
    /// Console.WriteLine(ledger.Total.Counts.Open); // 1
    /// </code>
    /// </example>
    public void Post(Procedure procedure, CaseFile file)
    {
        foreach (var posting in LedgerPostings.Of(procedure, file))
            Post(posting);
    }

    /// <summary>Takes over a movement. Each is posted once; the order does not matter.</summary>
    /// <param name="posting">The movement.</param>
    /// <exception cref="ArgumentException">The movement was posted before, as far as the ledger still knows: a settled item is
    /// forgotten.</exception>
    public void Post(LedgerPosting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        if (posting.Day > Day)
            return;
        if (posting.Item is { } item)
            Post(posting, item);
        else
            Village(Locality.Of(posting.Household)).Move(posting.Money!.Value);
    }

    private void Post(LedgerPosting posting, LedgerItem item)
    {
        var key = new ItemKey(posting.Household, posting.CaseOpenedOn.DayNumber, item.Item.Number);
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out var exists);
        if (!exists || posting.Step > entry.LatestStep)
            (entry.Latest, entry.LatestStep) = (item, posting.Step);
        if ((entry.Seen >> posting.Step & 1) == 1)
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"A movement of {posting.Day:yyyy-MM-dd} was posted twice, or two cases of one household were opened on ")
                + FormattableString.Invariant($"{posting.CaseOpenedOn:yyyy-MM-dd}. Post each case once."),
                nameof(posting));
        entry.Seen |= UInt128.One << posting.Step;
        // The last movement says everything of the item; only its step tells that none is still to come.
        if (entry.Latest.Item.IsOpen || entry.Seen != (UInt128.One << (entry.LatestStep + 1)) - 1)
            return;
        var settled = entry.Latest;
        _entries.Remove(key);
        Village(settled.Locality).Add(settled, Day);
        _settled?.Invoke(settled);
    }

    private LedgerAccount Village(Locality locality)
    {
        ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(_villages, locality, out _);
        return account ??= new();
    }

    private Dictionary<Locality, LedgerAccount> Accounts(Func<Locality, Locality> at)
    {
        var accounts = new Dictionary<Locality, LedgerAccount>();
        foreach (var (village, account) in _villages)
            At(village).Add(account);
        foreach (var entry in _entries.Values)
            At(entry.Latest.Locality).Add(entry.Latest, Day);
        return accounts;

        LedgerAccount At(Locality village)
        {
            ref var account = ref CollectionsMarshal.GetValueRefOrAddDefault(accounts, at(village), out _);
            return account ??= new();
        }
    }

    private readonly record struct ItemKey(HouseholdIdentity Household, int CaseOpenedOn, int Number)
    {
        // A household's id tells it from nearly all others; its place is only compared.
        public override int GetHashCode() => HashCode.Combine(Household.Id, Number);
    }

    /// <summary>What is known of an item that is not settled: its furthest movement, and which movements were seen.</summary>
    private struct Entry
    {
        public LedgerItem Latest;
        public int LatestStep;
        public UInt128 Seen;
    }
}
