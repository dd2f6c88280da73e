using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>One movement of the ledgers: an item as an event left it, a payment, or a change of what is due or agreed.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class LedgerPosting
{
    internal LedgerPosting(CaseFile file, DateOnly day)
    {
        Household = file.Household;
        CaseOpenedOn = file.OpenedOn;
        Day = day;
    }

    /// <summary>Whose case it is.</summary>
    public HouseholdIdentity Household { get; }

    /// <summary>The day on which the case was opened, which tells two cases of one household apart.</summary>
    public DateOnly CaseOpenedOn { get; }

    /// <summary>The day of the movement.</summary>
    public DateOnly Day { get; }

    /// <summary>The item as it was left: opened, confirmed by a level, closed or withdrawn; null for money.</summary>
    public LedgerItem? Item { get; internal init; }

    /// <summary>The payment; null for any other movement.</summary>
    public Payment? Payment { get; internal init; }

    /// <summary>By how much money moves, and on which route; null for an item. What is no longer due or agreed moves back, with numbers
    /// below zero.</summary>
    public RouteTotal? Money { get; internal init; }

    /// <summary>The route on which money moves, among those that the policy declares; null for an item.</summary>
    public LedgerHeading? Route => Money?.Route;

    /// <summary>How many movements of the same item came before this one.</summary>
    internal int Step { get; init; }

    /// <summary>All movements of a case, those of its opening first.</summary>
    /// <param name="procedure">The procedure by which it was opened: its problems, levels and routes are the headings.</param>
    /// <param name="file">The case.</param>
    /// <exception cref="ArgumentException">The case is of another procedure, or the household has no id, by which its items are told from
    /// those of others.</exception>
    public static ImmutableArray<LedgerPosting> Of(Procedure procedure, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var own = procedure.Own(file);
        return string.IsNullOrEmpty(own.Household.Id)
            ? throw new ArgumentException(
                "The household of the case has no id: a ledger cannot tell its items from those of others. Give it one when the case is "
                + "opened.",
                nameof(file))
            : new Clerk(procedure, own).Postings();
    }

    /// <summary>Goes through a case and writes down what moves in the ledgers.</summary>
    private sealed class Clerk(Procedure procedure, CaseFile file)
    {
        private readonly LedgerHeadings _headings = LedgerHeadings.Of(procedure);
        private readonly RouteCheck? _check =
            procedure.Rules.Routes.FirstOrDefault(r => r.Declaration == procedure.Rules.Money?.Declaration.Route);

        private readonly ImmutableArray<LedgerPosting>.Builder _postings = ImmutableArray.CreateBuilder<LedgerPosting>();
        private readonly int[] _steps = new int[file.Items.Length];
        private ImmutableArray<Outcome?> _matched = file.Opening.Matched;
        private ImmutableArray<Outcome?> _fixed = [];
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
                Move(RouteTotal.None(before.Route).Without(before), day);
                _claim = null;
            }

            Move(_claim is { } same ? now.Without(same) : now, day);
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
            var expected = (_fixed.IsEmpty ? null : _fixed[check.Index.Value]) ?? _matched[check.Index.Value];
            return expected is null ? -1 : check.Outcomes.IndexOf(expected);
        }

        private void Move(RouteTotal money, DateOnly day)
        {
            if (!money.IsNothing)
                _postings.Add(new(file, day) { Money = money });
        }
    }
}
