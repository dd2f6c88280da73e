using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>Reads the cells of one column; each text is read once.</summary>
internal sealed class CellReader(RosterColumn column)
{
    /// <summary>The number of a meaning that was met after all numbers were given away.</summary>
    public const byte NoNumber = byte.MaxValue;

    // Indices and not meanings are cached: code over a value type is compiled for it alone.
    private readonly CellCache<int> _indices = new();
    private readonly List<NumberedMeaning> _meanings = [];
    private readonly Dictionary<CellMeaning, byte> _numbers = [];
    private readonly FactColumn _fact = column.Fact!;
    private readonly FactValue _omitted = FactValue.Omitted(column.Fact!.Fact);

    public RosterColumn Column => column;

    /// <summary>Where the column is, as problems name it.</summary>
    public string Place { get; } = column.ColumnName;

    public NumberedMeaning this[ReadOnlySpan<byte> cell]
    {
        get
        {
            if (_indices.TryGet(cell, out var known))
                return _meanings[known];
            var meaning = Numbered(CellMeaning.Of(_fact, Encoding.UTF8.GetString(cell)));
            if (_indices.Add(cell, _meanings.Count))
                _meanings.Add(meaning);
            return meaning;
        }
    }

    private NumberedMeaning Numbered(CellMeaning meaning) => new(
        meaning,
        meaning.Problem is null ? Number(meaning) : NoNumber,
        meaning.IsUnknown || (meaning.IsSilent && _omitted.IsUnknown));

    // Of a set it matters whether it was said or left out: other columns speak of it too.
    private byte Number(CellMeaning meaning)
    {
        if (meaning.IsSilent || (_fact.Fact.Type is not SetType && meaning == CellMeaning.Of(_fact, _omitted.ToString())))
            return 0;
        if (_numbers.TryGetValue(meaning, out var number))
            return number;
        if (_numbers.Count + 1 >= NoNumber)
            return NoNumber;
        return _numbers[meaning] = (byte)(_numbers.Count + 1);
    }
}
