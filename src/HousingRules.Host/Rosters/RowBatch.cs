using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Host.Rosters;

/// <summary>Some rows of a roster on their way through the program. It is filled, decided, written and filled again: nothing of it is
/// kept.</summary>
internal sealed class RowBatch
{
    /// <summary>How many rows a batch holds at most: few enough that a batch and its output stay in the processor's cache.</summary>
    public const int Capacity = 512;

    // A batch is full before its text is: a roster of long cells must not make it grow without end.
    private const int TextCapacity = 1 << 20;

    private readonly ByteBuffer _text = new(1 << 16);
    private readonly Row[] _rows = new Row[Capacity];
    private readonly int _columns;
    private readonly CellRange[] _cells;
    private int _raw;
    private int _rawLength;

    public RowBatch(int columns)
    {
        _columns = columns;
        _cells = new CellRange[Capacity * columns];
    }

    /// <summary>The batch's place among all batches, counted from 0.</summary>
    public long Sequence { get; set; }

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity || _text.Length >= TextCapacity;

    /// <summary>What is wrong in the batch's rows, in their order.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>The output of the batch's rows.</summary>
    public ByteBuffer Output { get; } = new(1 << 16);

    /// <summary>Output that belongs to another place than the rows: the sheet of duties.</summary>
    public ByteBuffer Aside { get; } = new(0);

    /// <summary>How many rows stand in <see cref="Output"/>.</summary>
    public int OutputRows { get; set; }

    /// <summary>How many rows stand in <see cref="Aside"/>.</summary>
    public int AsideRows { get; set; }

    public ref Row this[int row] => ref _rows[row];

    public void Clear()
    {
        Count = OutputRows = AsideRows = 0;
        _text.Clear();
        Problems.Clear();
        Output.Clear();
        Aside.Clear();
    }

    /// <summary>Begins a row.</summary>
    /// <param name="number">Its number, as the user counts.</param>
    /// <param name="raw">The row as it stands in the file; empty when the file has no such thing.</param>
    public ref Row Begin(int number, ReadOnlySpan<byte> raw = default)
    {
        _raw = _text.Length;
        _rawLength = raw.Length;
        _text.Append(raw);
        _cells.AsSpan(Count * _columns, _columns).Clear();
        ref var row = ref _rows[Count++];
        row = new Row { Number = number, RawStart = _raw, RawLength = raw.Length };
        return ref row;
    }

    /// <summary>Takes back the row begun last.</summary>
    public void Drop() => Count--;

    /// <summary>Puts a cell into the row begun last.</summary>
    public void Add(int column, ReadOnlySpan<byte> cell)
    {
        _cells[(Count - 1) * _columns + column] = new(_text.Length, cell.Length);
        _text.Append(cell);
    }

    /// <summary>Puts a cell into the row begun last that may lie within its raw bytes, in which case nothing is copied.</summary>
    public void Add(int column, ReadOnlySpan<byte> cell, ReadOnlySpan<byte> raw)
    {
        if (cell.IsEmpty)
            return;
        var offset = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(raw), ref MemoryMarshal.GetReference(cell));
        if (offset >= 0 && offset + cell.Length <= _rawLength)
            _cells[(Count - 1) * _columns + column] = new(_raw + (int)offset, cell.Length);
        else
            Add(column, cell);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        if (column < 0)
            return default;
        var (start, length) = _cells[row * _columns + column];
        return _text[start, length];
    }

    public ReadOnlySpan<byte> Raw(int row) => _text[_rows[row].RawStart, _rows[row].RawLength];

    private readonly record struct CellRange(int Start, int Length);

    internal struct Row
    {
        /// <summary>The row's number, as the user counts.</summary>
        public int Number;

        /// <summary>Where its bytes begin in the batch, and how many there are.</summary>
        public int RawStart, RawLength;

        /// <summary>What is already known to be wrong with the row as a whole.</summary>
        public LocalizedText? Problem;

        /// <summary>The cells as a workbook holds them: numbers, days, text.</summary>
        public object?[]? Values;

        /// <summary>The household, when the file is JSON.</summary>
        public JsonElement Household;

        /// <summary>What was decided; null when the row could not be read.</summary>
        public Determination? Determination;

        /// <summary>A hash of the id, to find doubled ones; 0 when there is none.</summary>
        public ulong IdHash;
    }
}
