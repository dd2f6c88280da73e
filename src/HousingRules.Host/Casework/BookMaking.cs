using HousingRules.Host.LedgerReports;
using HousingRules.Ledgers;

namespace HousingRules.Host.Casework;

/// <summary>Puts a book together. Places and figures that many cases share are held once.</summary>
/// <param name="day">As of which day; cases opened later are not in it.</param>
internal sealed class BookMaking(DateOnly day)
{
    private readonly List<BookCase> _cases = [];
    private readonly List<LeftOutCase> _leftOut = [];
    private readonly CasesOnce _once = new();
    private readonly Dictionary<Locality, Locality> _places = [];
    private readonly Dictionary<CaseFigures, CaseFigures> _onTheDay = new(ReferenceEqualityComparer.Instance);

    /// <summary>The cases, in the order in which they were added.</summary>
    public IReadOnlyList<BookCase> Cases => _cases;

    /// <summary>Cases that could not be added.</summary>
    public IReadOnlyList<LeftOutCase> LeftOut => _leftOut;

    public void Add(Worked worked)
    {
        if (worked.OpenedOn > day)
            return;
        if ((worked.Why ?? _once.Objection(worked.Household, worked.OpenedOn)) is { } why)
            _leftOut.Add(new(worked.Id, why));
        else
            _cases.Add(new(worked.Id, Once(Locality.Of(worked.Household)), OnTheDay(worked.Figures!)));
    }

    private CaseFigures OnTheDay(CaseFigures figures)
    {
        if (!_onTheDay.TryGetValue(figures, out var then))
            _onTheDay[figures] = then = figures.On(day);
        return then;
    }

    private Locality Once(Locality place)
    {
        if (_places.TryGetValue(place, out var before))
            return before;
        _places[place] = place;
        return place;
    }
}
