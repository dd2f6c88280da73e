namespace HousingRules.Evaluation;

/// <summary>A compiled policy's rules for sheets of which every code is known: as tables, or as compiled code where tables would be too
/// large.</summary>
internal sealed class SheetRules
{
    private readonly DeterminationTable _table;
    private readonly PackedSheet? _packed;
    private readonly WalkedTable? _walked;
    private readonly DecideMask<long[]>? _evaluate;

    public SheetRules(CompiledPolicy compiled, DeterminationTable table)
    {
        _table = table;
        _packed = PackedSheet.Of(compiled);
        if (_packed is not null && WalkBuilder.Build(compiled, _packed.Facts) is { } walk)
            _walked = new(walk, table);
        else
            _evaluate = Emitter.Compile<long[]>(compiled, new SheetSource());
    }

    public Determination Decide(long[] codes)
    {
        if (_walked is not null)
            return _walked.Find(_packed!.Read(codes))!;
        if (!_table.IsWide)
            return _table[_evaluate!(codes, []) & ~Mask.NeedsDecider];
        var mask = Scratch.Mask(_table.Words);
        _evaluate!(codes, mask);
        return _table[mask];
    }
}
