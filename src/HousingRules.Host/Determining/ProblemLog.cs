using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Determining;

/// <summary>The rows with problems: all are counted, the first are kept.</summary>
internal sealed class ProblemLog
{
    /// <summary>How many problems are listed to people.</summary>
    public const int Listed = 100;

    private readonly List<RosterProblem> _first = [];
    private int _lastUndecided;

    /// <summary>The first problems, in the order of the rows.</summary>
    public IReadOnlyList<RosterProblem> First => _first;

    /// <summary>How many problems there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows were not decided.</summary>
    public int UndecidedRows { get; private set; }

    public void Add(RosterProblem problem)
    {
        Count++;
        if (_first.Count < Listed)
            _first.Add(problem);
        if (problem.Decided || problem.Row == _lastUndecided)
            return;
        _lastUndecided = problem.Row;
        UndecidedRows++;
    }
}
