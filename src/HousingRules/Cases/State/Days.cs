namespace HousingRules.Cases;

/// <summary>A day for each of some things that are numbered; none where it has not come.</summary>
internal sealed class Days<TIndex>
    where TIndex : struct, IIndex
{
    // Day numbers: no case has to do with the first day of the year 1.
    private readonly int[] _days;

    public Days(int count) => _days = new int[count];

    private Days(int[] days) => _days = days;

    public int Count => _days.Length;

    public DateOnly? this[TIndex index]
    {
        get => _days[index.Value] is > 0 and var day ? DateOnly.FromDayNumber(day) : null;
        set => _days[index.Value] = value?.DayNumber ?? 0;
    }

    public Days<TIndex> Copy() => new([.. _days]);

    public override string ToString() => string.Join(' ', _days);
}
