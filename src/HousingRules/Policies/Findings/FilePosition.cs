namespace HousingRules.Policies;

/// <summary>A spot in a file; or the file as a whole, when the offset is negative.</summary>
internal sealed record FilePosition(SourceFile File, int Offset)
{
    /// <summary>In no file: what was made in code.</summary>
    public static FilePosition Nowhere { get; } = Whole(new(string.Empty, []));

    public static FilePosition Whole(SourceFile file) => new(file, -1);

    public (int Line, int Column) LineAndColumn() => Offset < 0 ? (0, 0) : File.LineAndColumn(Offset);
}
