using System.Collections.Immutable;
using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>Goes through a case and writes down what moves in the ledgers.</summary>
internal sealed class LedgerClerk(Procedure procedure, CaseFile file)
{
    private readonly LedgerHeadings _headings = LedgerHeadings.Of(procedure);
    private readonly RouteCheck? _check =
        procedure.Rules.Routes.FirstOrDefault(r => r.Declaration == procedure.Rules.Money?.Declaration.Route);

    private readonly ImmutableArray<LedgerPosting>.Builder _postings = ImmutableArray.CreateBuilder<LedgerPosting>();
    private readonly int[] _steps = new int[file.Items.Length];
    private Numbered<RouteIndex, Outcome?> _matched = file.Opening.Matched;
    private Numbered<RouteIndex, Outcome?> _fixed;
    private RouteTotal? _claim;

    public ImmutableArray<LedgerPosting> Postings()
    {
        foreach (var item in file.ItemsAtOpening)
            Post(item, file.OpenedOn);
        Claim(file.Opening.Account, file.OpenedOn);
        foreach (var record in file.History)
        {
            foreach (var item in record.Items)
                Post(item, record.Event.Date);
            _matched = record.Decided?.After(_matched) ?? _matched;
            _fixed = record.Fixed.IsEmpty ? _fixed : record.Fixed;
            Claim(record.Account, record.Event.Date);
            if (record.Payment is { } payment)
                _postings.Add(new(file, record.Event.Date)
                {
                    Payment = payment,
                    Money = RouteTotal.None(_headings.Route(payment.Route)) with { Paid = MoneyTotal.Of(payment.Amount) },
                });
        }

        return _postings.DrainToImmutable();
    }

    private void Post(ProblemItem item, DateOnly day) => _postings.Add(new(file, day)
    {
        Item = new(file.Household, item, _headings.Problem(item), _headings.Levels),
        Step = _steps[item.Number - 1]++,
    });

    // What is due or agreed on one route may be due on another after the next event.
    private void Claim(Account account, DateOnly day)
    {
        var now = Claimed(account);
        if (_claim is { } before && before.Route != now.Route)
        {
            Move(RouteTotal.None(before.Route) - before, day);
            _claim = null;
        }

        Move(_claim is { } same ? now - same : now, day);
        _claim = now;
    }

    private RouteTotal Claimed(Account account)
    {
        var total = RouteTotal.None(_headings.Decided(Route()));
        if (procedure.Rules.Money is not { Declaration.Due: var declared })
            return total;
        return total with
        {
            Due = declared is null || account.Due == 0 ? default : MoneyTotal.Of(account.Due),
            Agreed = account.IsSigned ? MoneyTotal.Of(account.Agreed) : default,
        };
    }

    private int Route()
    {
        if (_check is not { } check)
            return -1;
        var expected = (_fixed.IsEmpty ? null : _fixed[check.Index]) ?? _matched[check.Index];
        return expected is null ? -1 : check.Outcomes.IndexOf(expected);
    }

    private void Move(RouteTotal money, DateOnly day)
    {
        if (!money.IsNothing)
            _postings.Add(new(file, day) { Money = money });
    }
}
