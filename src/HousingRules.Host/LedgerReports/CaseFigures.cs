using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Host.LedgerReports;

/// <summary>What a case has in the ledgers, whosever case it is.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="IsLateFromTheStart">Whether some milestone could not have been met in time from the day on which it was opened.</param>
/// <param name="Items">Its items.</param>
/// <param name="Routes">What is due, agreed and paid, by route.</param>
/// <param name="Deadlines">The milestones that are for it.</param>
/// <param name="Marks">The marks that hold for it.</param>
internal sealed record CaseFigures(
    LedgerHeading State,
    bool IsLateFromTheStart,
    ImmutableArray<BookItem> Items,
    ImmutableArray<RouteTotal> Routes,
    ImmutableArray<BookDeadline> Deadlines,
    ImmutableArray<LedgerHeading> Marks)
{
    private const int HashBytes = 16;

    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The build that works figures out: another may do so otherwise.</summary>
    public static string Build { get; } = string.Join(
        ' ', new[] { typeof(Ledger).Assembly, Assembly.GetExecutingAssembly() }.Select(a => $"{a.ManifestModule.ModuleVersionId:N}"));

    /// <summary>Those of a case as of a day on which it is open.</summary>
    public static CaseFigures Of(Procedure procedure, CaseFile file, DateOnly day) =>
        Of(procedure, LedgerPostings.Of(procedure, file), procedure.Standing(file, day));

    /// <summary>The same as of another day, when nothing else has changed: what is open is later.</summary>
    public CaseFigures On(DateOnly day) => this with
    {
        Items = [.. Items.Select(i => i.On(day))],
        Deadlines = [.. Deadlines.Select(d => d.On(day))],
    };

    /// <summary>By which figures that are written are found.</summary>
    public static byte[] HashOf(string json) => SHA256.HashData(Encoding.UTF8.GetBytes(json))[..HashBytes];

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">It is something else.</exception>
    public static CaseFigures FromJson(string json) => JsonSerializer.Deserialize<CaseFigures>(json, Form) ?? throw new JsonException();

    private static CaseFigures Of(Procedure procedure, ImmutableArray<LedgerPosting> postings, CaseStanding standing)
    {
        var day = standing.Day;
        // The postings of an item follow each other in time: the last one by the day says how it is.
        var items = new SortedDictionary<int, LedgerItem>();
        foreach (var posting in postings)
        {
            if (posting.Item is { } item && posting.Day <= day)
                items[item.Item.Number] = item;
        }

        return new(
            // The same heading as the ledger's own, which has a state's place among those of its procedure.
            new(procedure.States.Index().First(s => s.Item.Name == standing.State.Name).Index, standing.State.Name, standing.State.Label),
            standing.Deadlines.Any(d => d.IsStructurallyLate),
            [.. items.Values.Select(i => BookItem.Of(i, day))],
            HouseholdMoney.Of(postings, day)?.Routes ?? [],
            [.. standing.Deadlines.Select(d => new BookDeadline(d.Milestone, d.MetOn is not null, d.DaysLate))],
            [.. standing.Marks.Index().Where(m => m.Item.Holds == true)
                .Select(m => new LedgerHeading(m.Index, m.Item.Name, m.Item.Label))]);
    }
}

/// <summary>An item of a case.</summary>
/// <param name="Problem">Of which problem.</param>
/// <param name="Awaits">The level that closes it next; null when it is not open, or every level has closed it.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Due">Its last day while it is open; null when it has none, or is no longer open.</param>
/// <param name="DaysLate">By how many days it is, or was closed, after its last day.</param>
/// <param name="IsReopened">Whether it takes closed ones up again.</param>
internal readonly record struct BookItem(
    LedgerHeading Problem,
    LedgerHeading? Awaits,
    ItemStatus Status,
    DateOnly? Due,
    int DaysLate,
    bool IsReopened)
{
    public bool IsOpen => Status is ItemStatus.Open or ItemStatus.ClosePending;

    public bool IsLate => DaysLate > 0;

    public static BookItem Of(LedgerItem item, DateOnly day) => new(
        item.Heading,
        item.Awaiting.FirstOrDefault(),
        item.Item.Status,
        item.Item.IsOpen ? item.Item.Due : null,
        item.DaysLate(day),
        !item.Item.Links.IsEmpty);

    public BookItem On(DateOnly day) => Due is { } due ? this with { DaysLate = Math.Max(0, day.DayNumber - due.DayNumber) } : this;
}

/// <summary>A milestone of a case.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="DaysLate">By how many days it is, or was met, after its last day.</param>
internal readonly record struct BookDeadline(Milestone Milestone, bool IsMet, int DaysLate)
{
    public bool IsLate => DaysLate > 0;

    public BookDeadline On(DateOnly day) =>
        IsMet ? this : this with { DaysLate = Math.Max(0, day.DayNumber - Milestone.Due.DayNumber) };
}
