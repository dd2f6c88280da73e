using System.Collections.Immutable;
using HousingRules.Cases;

namespace HousingRules.Ledgers;

/// <summary>Goes through a case and writes down what moves in the ledgers.</summary>
internal sealed class LedgerClerk(CaseFile file)
{
    private readonly LedgerHeadings _headings = LedgerHeadings.Of(file.Procedure);
    private readonly ImmutableArray<LedgerPosting>.Builder _postings = ImmutableArray.CreateBuilder<LedgerPosting>();
    private readonly int[] _steps = new int[file.Items.Length];

    public ImmutableArray<LedgerPosting> Postings()
    {
        foreach (var item in file.ItemsAtOpening)
            Post(item, file.OpenedOn);
        foreach (var record in file.History)
        {
            foreach (var item in record.Items)
                Post(item, record.Event.Date);
            if (record.Payment is { } payment)
                _postings.Add(new(file, record.Event.Date) { Payment = payment, Route = _headings.Route(payment.Route) });
        }

        return _postings.DrainToImmutable();
    }

    private void Post(ProblemItem item, DateOnly day) => _postings.Add(new(file, day)
    {
        Item = new(file.Household, item, _headings.Problem(item), _headings.Levels),
        Step = _steps[item.Number - 1]++,
    });
}
