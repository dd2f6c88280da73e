using HousingRules.Host.Casework;
using HousingRules.Ledgers;

namespace HousingRules.Host.Pages;

/// <summary>The figures of a line, in the order in which ledgers print them, each with where the ledger has it.</summary>
internal static class LedgerFigures
{
    public static readonly (BookFigure Figure, Func<LedgerCounts, int> Count)[] Items =
    [
        (BookFigure.Found, c => c.Found),
        (BookFigure.Open, c => c.Open),
        (BookFigure.Overdue, c => c.Overdue),
        (BookFigure.ClosePending, c => c.ClosePending),
        (BookFigure.Closed, c => c.Closed),
        (BookFigure.ClosedLate, c => c.ClosedLate),
        (BookFigure.Withdrawn, c => c.Withdrawn),
        (BookFigure.Reopened, c => c.Reopened),
    ];

    public static readonly (BookFigure Figure, Func<MilestoneLine, int> Count)[] Milestones =
    [
        (BookFigure.DueCases, m => m.Cases),
        (BookFigure.Met, m => m.Met),
        (BookFigure.MetLate, m => m.MetLate),
        (BookFigure.Remaining, m => m.Remaining),
        (BookFigure.MissedDay, m => m.Overdue),
    ];

    public static readonly (BookFigure Figure, Func<RouteTotal, MoneyTotal> Total)[] Money =
    [
        (BookFigure.Due, r => r.Due),
        (BookFigure.Agreed, r => r.Agreed),
        (BookFigure.Paid, r => r.Paid),
    ];
}
