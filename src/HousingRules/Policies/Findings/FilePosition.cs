namespace HousingRules.Policies;

/// <summary>A spot in a file; or the file as a whole, when the offset is negative.</summary>
internal readonly record struct FilePosition(SourceFile File, int Offset)
{
    public static FilePosition Whole(SourceFile file) => new(file, -1);

    public (int Line, int Column) LineAndColumn() => Offset < 0 ? (0, 0) : File.LineAndColumn(Offset);
}
