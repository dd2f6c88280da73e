namespace HousingRules.Evaluation;

/// <summary>A program's rules for sheets of which every code is known: as tables, or as compiled code where tables would be too
/// large.</summary>
internal sealed class SheetRules
{
    private readonly DeterminationTable _table;
    private readonly SheetWord? _word;
    private readonly RuleWalk? _walk;
    private readonly Evaluate<long[]>? _evaluate;

    public SheetRules(DecisionProgram program, DeterminationTable table)
    {
        _table = table;
        _word = SheetWord.Of(program);
        _walk = _word is null ? null : WalkBuilder.Build(program, _word.Facts);
        if (_walk is null)
            _evaluate = Emitter.Compile<long[]>(program, new SheetSource());
    }

    public Determination Decide(long[] codes)
    {
        if (_walk is not null)
            return _table[_walk[_word!.Read(codes)]];
        if (!_table.IsWide)
            return _table[_evaluate!(codes, []) & ~Mask.Care];
        var mask = Scratch.Mask(_table.Words);
        _evaluate!(codes, mask);
        return _table[mask];
    }
}
