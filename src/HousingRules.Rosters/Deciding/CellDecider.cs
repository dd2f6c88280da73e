using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>Decides households whose facts stand in columns.</summary>
internal sealed class CellDecider : HouseholdDecider
{
    private const int MostShapes = 16_384;

    private readonly Policy _policy;
    private readonly RosterColumns _columns;
    private readonly CellReader[] _readers;
    private readonly NumberedMeaning[] _meanings;
    private readonly byte[] _shape;
    private readonly FactSheet _sheet;
    private readonly HouseholdReader _household;
    private readonly List<HouseholdProblem> _problems = [];

    private readonly bool _alwaysUnknown;

    // A household of which something is unknown is decided over all that it may be: those alike in every cell are decided once.
    private readonly CellCache<Determination> _shapes = new(MostShapes);
    private bool _unknown;

    public CellDecider(Policy policy, RosterColumns columns)
    {
        (_policy, _columns) = (policy, columns);
        _readers = [.. columns.Facts.Select(c => new CellReader(c))];
        _meanings = new NumberedMeaning[_readers.Length];
        _shape = new byte[_readers.Length];
        _sheet = policy.NewSheet();
        _household = new(policy.Facts);
        _alwaysUnknown = !columns.Unknown.IsEmpty
            || policy.Facts.Facts.Any(f => FactValue.Omitted(f).IsUnknown && columns.Facts.All(c => c.Fact!.Fact != f));
    }

    public override void Decide(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var problems = batch.Problems.Count;
            batch[row].Determination = ReadCells(batch, row) ? Determine(batch, row) : null;
            RowChecks.Identity(batch, row, _columns, problems);
        }
    }

    public override FactSheet? Read(RowBatch batch, int row)
    {
        var problems = batch.Problems.Count;
        var sheet = ReadCells(batch, row) && FillSheet(batch, row) ? _sheet : null;
        RowChecks.Identity(batch, row, _columns, problems);
        return sheet;
    }

    // What cells say; whether they fit each other is asked when they are put together.
    private bool ReadCells(RowBatch batch, int row)
    {
        if (batch[row].Problem is { } whole)
        {
            batch.Tell(row, "", whole);
            return false;
        }

        if (RowChecks.HasFaults(batch, row, _columns))
            return false;

        _unknown = _alwaysUnknown;
        for (var i = 0; i < _readers.Length; i++)
        {
            var meaning = _readers[i][batch.Cell(row, _readers[i].Column.Index)];
            _unknown |= meaning.LeavesUnknown;
            _meanings[i] = meaning;
            _shape[i] = meaning.Number;
        }

        return true;
    }

    private Determination? Determine(RowBatch batch, int row)
    {
        if (_unknown && _shapes.TryGet(_shape, out var known))
            return known;
        if (!FillSheet(batch, row))
            return null;
        var determination = _policy.Determine(_sheet);
        if (_unknown && !_shape.AsSpan().Contains(CellReader.NoNumber))
            _shapes.Add(_shape, determination);
        return determination;
    }

    private bool FillSheet(RowBatch batch, int row)
    {
        _household.Begin();
        for (var i = 0; i < _readers.Length; i++)
        {
            // What is left out needs no saying.
            if (_shape[i] != 0)
                _household.Add(_readers[i].Place, _readers[i].Column.Fact!, _meanings[i].Meaning);
        }

        foreach (var fact in _columns.Unknown)
            _household.Add("", fact, CellMeaning.Unknown);
        if (_household.Complete(_sheet, _problems))
            return true;
        foreach (var problem in _problems)
            batch.Tell(row, problem.Key, problem.Reason);
        _problems.Clear();
        return false;
    }
}
