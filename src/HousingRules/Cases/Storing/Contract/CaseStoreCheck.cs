using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>One thing that every store of cases must do.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class CaseStoreCheck
{
    private readonly Func<CaseStoreTrial, Task> _run;

    internal CaseStoreCheck(string name, Func<CaseStoreTrial, Task> run) => (Name, _run) = (name, run);

    /// <summary>What is checked, as a sentence.</summary>
    public string Name { get; }

    /// <summary>Runs it.</summary>
    /// <param name="store">A store without cases.</param>
    /// <param name="reopen">Closes a store and opens what it kept anew; null for a store that keeps nothing.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
    /// <exception cref="CaseStoreContractException">The store does not keep to it.</exception>
    public Task RunAsync(ICaseStore store, Func<ICaseStore, ICaseStore>? reopen = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return _run(new(Name, store, reopen, cancellation));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A store does not do what every store must.</summary>
/// <param name="check">What was checked.</param>
/// <param name="found">What it did instead.</param>
public sealed class CaseStoreContractException(string check, string found) : Exception($"{check}: {found}")
{
    /// <summary>What was checked.</summary>
    public string Check { get; } = check;
}

/// <summary>A store that is being checked, and cases to try it with.</summary>
internal sealed class CaseStoreTrial(string check, ICaseStore store, Func<ICaseStore, ICaseStore>? reopen, CancellationToken cancellation)
{
    private ICaseStore _store = store;

    public CancellationToken Cancellation => cancellation;

    public static CaseEntry Entry(int number, string command = "", string content = "", string note = "") => new(
        number,
        number == 1 ? CaseEntryKind.Opened : CaseEntryKind.Happened,
        new(
            command.Length > 0 ? command : FormattableString.Invariant($"c{number}"),
            "镇干部 甲",
            "clerk \"b\"",
            new(2020, 6, 8, 9, 30, number, 123, TimeSpan.FromHours(8)),
            note.Length > 0 ? note : null)
        {
            RecordedAs = number % 3 == 0 ? null : "town",
        },
        FormattableString.Invariant($"request {number} {content}"),
        System.Text.Encoding.UTF8.GetBytes(
            FormattableString.Invariant($$"""{"n":{{number}},"text":"换行 \n \u0000 {{content}}","list":[1.50,null]}""")));

    public static CaseSummary Summary(
        string id,
        int version,
        string state = "listed",
        string? due = null,
        string? town = "东岭镇") => new(
        id,
        version,
        "东山县",
        town,
        null,
        "county/2020-01-01",
        "sha256:0",
        state,
        due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        {
            Actors = ["county", "town"],
            Missing = ["grade"],
            LastDay = new(2020, 6, 8),
        };

    public Task<CaseAppend> Append(string id, CaseEntry entry, string state = "listed", string? due = null, string? town = "东岭镇") =>
        _store.AppendAsync(Summary(id, entry.Number, state, due, town), entry, cancellation);

    public Task<CaseAppend> Append(CaseSummary after, CaseEntry entry, CancellationToken cancelled) =>
        _store.AppendAsync(after, entry, cancelled);

    public async Task Add(string id, CaseEntry entry, string state = "listed", string? due = null, string? town = "东岭镇")
    {
        var answer = await Append(id, entry, state, due, town).ConfigureAwait(false);
        Is(answer.Status == CaseAppendStatus.Added && answer.Version == entry.Number, $"entry {entry.Number} was answered {answer.Status}");
    }

    public async Task Add(CaseSummary after)
    {
        var answer = await _store.AppendAsync(after, Entry(after.Version), cancellation).ConfigureAwait(false);
        Is(answer.Status == CaseAppendStatus.Added, $"entry {after.Version} was answered {answer.Status}");
    }

    public Task<StoredCase?> Load(string id) => _store.LoadAsync(id, cancellation);

    public async Task Has(string id, params CaseEntry[] entries)
    {
        var stored = await Load(id).ConfigureAwait(false);
        Is(stored is not null, "the case is not there");
        Is(
            stored.Entries.Select(e => e.Number).SequenceEqual(entries.Select(e => e.Number)),
            $"the entries are {string.Join(", ", stored.Entries)}");
        for (var i = 0; i < entries.Length; i++)
            Is(stored.Entries[i].Equals(entries[i]), $"entry {entries[i].Number} is not what was added");
        Is(stored.Summary.Version == entries.Length, $"the version is {stored.Summary.Version}");
    }

    public Task<CasePage> List(CaseQuery query) => _store.ListAsync(query, cancellation);

    public async Task Lists(CaseQuery query, params string[] ids)
    {
        var page = await List(query).ConfigureAwait(false);
        Is(page.Cases.Select(c => c.Id).SequenceEqual(ids), $"listed {string.Join(", ", page.Cases.Select(c => c.Id))}");
    }

    /// <summary>What it kept is opened anew, where it keeps anything.</summary>
    public void Reopen() => _store = reopen is null ? _store : reopen(_store);

    public void Is([DoesNotReturnIf(false)] bool holds, string found)
    {
        if (!holds)
            throw new CaseStoreContractException(check, found);
    }
}
