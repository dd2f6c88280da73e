using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.LedgerReports;
using HousingRules.Host.Words;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>A figure of the ledgers, and how much of it a case has: a number and the list of its cases come from the same.</summary>
/// <param name="Name">How an address names it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Count">How much of it a case has; about the one that is named, or about all when none is.</param>
internal sealed record BookFigure(string Name, LocalizedText Label, BookSubject Subject, Func<BookCase, object?, int> Count)
{
    /// <summary>How much money of it a case has; null when it counts no money.</summary>
    public Func<BookCase, object?, decimal>? Yuan { get; private init; }

    public static BookFigure Found { get; } = Items("found", HostSentences.Found, _ => true);

    public static BookFigure Open { get; } = Items("open", HostSentences.Open, i => i.IsOpen);

    public static BookFigure Overdue { get; } = Items("overdue", HostSentences.Overdue, i => i.IsOpen && i.IsLate);

    public static BookFigure ClosePending { get; } =
        Items("closePending", HostSentences.OfThemClosePending, i => i.Status == ItemStatus.ClosePending);

    public static BookFigure Closed { get; } = Items("closed", HostSentences.Closed, i => i.Status == ItemStatus.Closed);

    public static BookFigure ClosedLate { get; } =
        Items("closedLate", HostSentences.ClosedLate, i => i.Status == ItemStatus.Closed && i.IsLate);

    public static BookFigure Withdrawn { get; } = Items("withdrawn", HostSentences.Withdrawn, i => i.Status == ItemStatus.Withdrawn);

    public static BookFigure Reopened { get; } = Items("reopened", HostSentences.Reopened, i => i.IsReopened);

    public static BookFigure Awaited { get; } = new(
        "awaited",
        HostSentences.WaitingToBeClosed,
        BookSubject.Level,
        static (c, about) => c.Items.Count(i => i.IsOpen && i.Awaits is { } level && (about is null || level.Equals(about))));

    public static BookFigure Due { get; } = Money("due", HostSentences.DueHouseholds, r => r.Due);

    public static BookFigure Agreed { get; } = Money("agreed", HostSentences.Agreements, r => r.Agreed);

    public static BookFigure Paid { get; } = Money("paid", HostSentences.Payments, r => r.Paid);

    public static BookFigure Cases { get; } = new("cases", HostSentences.AllCases, BookSubject.Nothing, static (_, _) => 1);

    public static BookFigure LateFromTheStart { get; } = new(
        "lateFromTheStart",
        HostSentences.CannotBeInTime,
        BookSubject.Nothing,
        static (c, _) => c.IsLateFromTheStart ? 1 : 0);

    public static BookFigure InState { get; } = new(
        "state",
        HostSentences.CasesStandIn,
        BookSubject.State,
        static (c, about) => about is null || c.State.Equals(about) ? 1 : 0);

    public static BookFigure Marked { get; } = new(
        "mark",
        HostSentences.Marks,
        BookSubject.Mark,
        static (c, about) => c.Marks.Any(m => about is null || m.Equals(about)) ? 1 : 0);

    public static BookFigure DueCases { get; } = Milestones("milestone", HostSentences.DueCases, _ => true);

    public static BookFigure Met { get; } = Milestones("met", HostSentences.Met, d => d.IsMet);

    public static BookFigure MetLate { get; } = Milestones("metLate", HostSentences.MetLate, d => d.IsMet && d.IsLate);

    public static BookFigure Remaining { get; } = Milestones("remaining", HostSentences.Remaining, d => !d.IsMet);

    public static BookFigure MissedDay { get; } = Milestones("missed", HostSentences.Overdue, d => !d.IsMet && d.IsLate);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BookFigure> All { get; } =
    [
        Found, Open, Overdue, ClosePending, Closed, ClosedLate, Withdrawn, Reopened, Awaited, Due, Agreed, Paid, Cases, LateFromTheStart,
        InState, Marked, DueCases, Met, MetLate, Remaining, MissedDay,
    ];

    private static BookFigure Items(string name, LocalizedText label, Func<BookItem, bool> isOne) => new(
        name,
        label,
        BookSubject.Problem,
        (c, about) => c.Items.Count(i => isOne(i) && (about is null || i.Problem.Equals(about))));

    private static BookFigure Milestones(string name, LocalizedText label, Func<BookDeadline, bool> isOne) => new(
        name,
        label,
        BookSubject.Milestone,
        (c, about) => c.Deadlines.Count(d => isOne(d) && (about is null || d.Milestone.Equals(about))));

    private static BookFigure Money(string name, LocalizedText label, Func<RouteTotal, MoneyTotal> total) => new(
        name,
        label,
        BookSubject.Route,
        (c, about) => c.Routes.Where(r => about is null || r.Route.Equals(about)).Sum(r => total(r).Count))
    {
        Yuan = (c, about) => c.Routes.Where(r => about is null || r.Route.Equals(about)).Sum(r => total(r).Yuan),
    };
}
