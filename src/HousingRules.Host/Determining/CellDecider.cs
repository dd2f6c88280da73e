using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>Decides households whose facts stand in columns.</summary>
internal sealed class CellDecider : IHouseholdDecider
{
    private const int MostShapes = 16_384;

    private static readonly LocalizedText Contradiction = new(
        "这一列填“否”，而类别一列写有这一类：两处矛盾",
        "this column says no, and the column of all categories says yes: they contradict each other");

    private readonly Policy _policy;
    private readonly RosterColumns _columns;
    private readonly CellReader[] _readers;
    private readonly CellMeaning[] _meanings;
    private readonly byte[] _shape;
    private readonly FactSheet _sheet;
    private readonly HashSet<FactDeclaration> _wholeSets;

    private readonly bool _alwaysUnknown;

    // A household of which something is unknown is decided over all that it may be: those alike in every cell are decided once.
    private readonly CellCache<Determination> _shapes = new(MostShapes);
    private bool _unknown;

    public CellDecider(Policy policy, RosterColumns columns)
    {
        (_policy, _columns) = (policy, columns);
        // A column of a whole set comes before those of its members, which add to it.
        _readers = [.. columns.Facts.OrderBy(c => c.Use == ColumnUse.Member).Select(c => new CellReader(c))];
        _meanings = new CellMeaning[_readers.Length];
        _shape = new byte[_readers.Length];
        _sheet = policy.NewSheet();
        _alwaysUnknown = policy.Facts.Facts.Any(f => FactValue.Omitted(f).IsUnknown && columns.Facts.All(c => c.Fact!.Fact != f));
        _wholeSets = [.. columns.Facts.Where(c => c.Use == ColumnUse.Fact && c.Fact!.Fact.Type is SetType).Select(c => c.Fact!.Fact)];
    }

    public void Decide(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var problems = batch.Problems.Count;
            batch[row].Determination = ReadCells(batch, row) ? Determine(batch, row) : null;
            RowChecks.Identity(batch, row, _columns, problems);
        }
    }

    public FactSheet? Read(RowBatch batch, int row)
    {
        var problems = batch.Problems.Count;
        var sheet = ReadCells(batch, row) && FillSheet(batch, row) ? _sheet : null;
        RowChecks.Identity(batch, row, _columns, problems);
        return sheet;
    }

    private bool ReadCells(RowBatch batch, int row)
    {
        if (batch[row].Problem is { } whole)
        {
            batch.Problems.Add(new(batch[row].Number, "", whole));
            return false;
        }

        var sound = true;
        _unknown = _alwaysUnknown;
        for (var i = 0; i < _readers.Length; i++)
        {
            var column = _readers[i].Column;
            var meaning = _readers[i][batch.Cell(row, column.Index)];
            if (meaning.Problem is { } problem)
            {
                batch.Problems.Add(new(batch[row].Number, column.Place, problem));
                sound = false;
            }

            _unknown |= meaning.IsUnknown;
            _meanings[i] = meaning;
            _shape[i] = meaning.Code;
        }

        return sound;
    }

    private Determination? Determine(RowBatch batch, int row)
    {
        if (_unknown && _shapes.TryGet(_shape, out var known))
            return known;
        if (!FillSheet(batch, row))
            return null;
        var determination = _policy.Determine(_sheet);
        if (_unknown && !_shape.AsSpan().Contains(CellReader.NoCode))
            _shapes.Add(_shape, determination);
        return determination;
    }

    private bool FillSheet(RowBatch batch, int row)
    {
        _sheet.Clear();
        for (var i = 0; i < _readers.Length; i++)
        {
            var column = _readers[i].Column;
            if (column.Use == ColumnUse.Fact)
            {
                if (_shape[i] != 0)
                    _sheet.Set(_meanings[i].Value);
            }
            else if (!FillMember(column.Fact!, _meanings[i]))
            {
                batch.Problems.Add(new(batch[row].Number, column.Place, Contradiction));
                return false;
            }
        }

        return true;
    }

    private bool FillMember(FactColumn column, CellMeaning meaning)
    {
        var said = _wholeSets.Contains(column.Fact) && _sheet.GetMember(column.Fact, column.Member!) == true;
        if (said)
            return meaning.Code == 0 || meaning.IsMember != false;
        if (meaning.Code != 0 || !_wholeSets.Contains(column.Fact))
            _sheet.SetMember(column.Fact, column.Member!, meaning.IsMember);
        return true;
    }
}
