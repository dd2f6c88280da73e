using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>Some rows of a roster on their way through the program. It is filled, decided, written and filled again: nothing of it is
/// kept.</summary>
internal sealed class RowBatch
{
    /// <summary>How many rows a batch holds at most: few enough that a batch and its output stay in the processor's cache.</summary>
    public const int MostRows = 512;

    // A batch is full before its text is: a roster of long cells, or of very many, must not make it grow without end.
    private const int TextCapacity = 1 << 20;
    private const int MostCells = 1 << 18;

    private readonly ByteBuffer _text = new(1 << 16);
    private readonly Row[] _rows;
    private readonly int _columns;
    private readonly CellRange[] _cells;
    private int _raw;
    private int _rawLength;

    public RowBatch(int columns)
    {
        _columns = columns;
        _rows = new Row[Math.Clamp(MostCells / Math.Max(1, columns), 1, MostRows)];
        _cells = new CellRange[_rows.Length * columns];
    }

    /// <summary>The batch's place among all batches, counted from 0.</summary>
    public long Sequence { get; set; }

    public int Count { get; private set; }

    public bool IsFull => Count == _rows.Length || _text.Length >= TextCapacity;

    /// <summary>What is wrong in the batch's rows, in their order.</summary>
    public List<RosterProblem> Problems { get; } = [];

    /// <summary>The output of the batch's rows.</summary>
    public ByteBuffer Output { get; } = new(1 << 16);

    public ref Row this[int row] => ref _rows[row];

    public void Clear()
    {
        Count = 0;
        _text.Clear();
        Problems.Clear();
        Output.Clear();
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
    public void Add(int column, ReadOnlySpan<byte> cell) => Add(column, cell, CellKind.Text, 0);

    /// <summary>Puts a cell of a workbook into the row begun last.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="cell">Its text.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number, where it is one.</param>
    public void Add(int column, ReadOnlySpan<byte> cell, CellKind kind, double number)
    {
        Put(column, _text.Length, cell, kind, number);
        _text.Append(cell);
    }

    /// <summary>Puts a cell into the row begun last that may lie within its raw bytes, in which case nothing is copied.</summary>
    public void Add(int column, ReadOnlySpan<byte> cell, ReadOnlySpan<byte> raw)
    {
        if (cell.IsEmpty)
            return;
        var offset = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(raw), ref MemoryMarshal.GetReference(cell));
        if (offset >= 0 && offset + cell.Length <= _rawLength)
            Put(column, _raw + (int)offset, cell, CellKind.Text, 0);
        else
            Add(column, cell);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int row, int column)
    {
        if (column < 0)
            return default;
        ref var cell = ref _cells[row * _columns + column];
        return _text[cell.Start, cell.Length];
    }

    /// <summary>A cell's text; null where it is empty.</summary>
    public string? TextOf(int row, int column) => Cell(row, column) is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell) : null;

    /// <summary>Whether a cell holds nothing that anyone sees.</summary>
    public bool IsBlank(int row, int column) => !CellFaults.Is(Kind(row, column)) && BlankText.Is(Cell(row, column));

    /// <summary>What a cell is.</summary>
    public CellKind Kind(int row, int column) => column < 0 ? CellKind.Text : _cells[row * _columns + column].Kind;

    /// <summary>A cell's number; 0 where it is none.</summary>
    public double NumberOf(int row, int column) => _cells[row * _columns + column].Number;

    /// <summary>Says what is wrong in a row.</summary>
    public void Tell(int row, string column, LocalizedText reason, bool decided = false) =>
        Problems.Add(new(_rows[row].Number, column, reason, decided, _rows[row].Sheet ?? ""));

    /// <summary>Forgets that a row's bytes can stand in a csv file as they are: its cells are written one by one.</summary>
    public void WriteByCells() => _rows[Count - 1].ByCells = true;

    public ReadOnlySpan<byte> Raw(int row) => _text[_rows[row].RawStart, _rows[row].RawLength];

    // An error is one also where it was typed, or came as text.
    private void Put(int column, int start, ReadOnlySpan<byte> cell, CellKind kind, double number)
    {
        if (kind == CellKind.Text && CellFaults.IsError(cell))
            kind = CellKind.Error;
        _cells[(Count - 1) * _columns + column] = new(start, cell.Length, kind, number);
        _rows[Count - 1].HasFaults |= CellFaults.Is(kind);
    }

    private readonly record struct CellRange(int Start, int Length, CellKind Kind, double Number);

    internal struct Row
    {
        /// <summary>The row's number, as the user counts.</summary>
        public int Number;

        /// <summary>Where its bytes begin in the batch, and how many there are.</summary>
        public int RawStart, RawLength;

        /// <summary>Whether its own bytes cannot stand in a csv file as they are.</summary>
        public bool ByCells;

        /// <summary>What is already known to be wrong with the row as a whole.</summary>
        public LocalizedText? Problem;

        /// <summary>The sheet it stands in, where several are read.</summary>
        public string? Sheet;

        /// <summary>Whether a cell of it holds something that cannot be read.</summary>
        public bool HasFaults;

        /// <summary>The household, when the file is JSON.</summary>
        public JsonElement Household;

        /// <summary>What was decided; null when the row could not be read.</summary>
        public Determination? Determination;

        /// <summary>A hash of the id, to find doubled ones; 0 when there is none.</summary>
        public ulong IdHash;
    }
}
