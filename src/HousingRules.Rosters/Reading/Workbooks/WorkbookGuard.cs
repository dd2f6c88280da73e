using ExcelDataReader.Exceptions;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Turns what readers of workbooks throw into words. They say "damaged" in many ways; what those have in common is that the file
/// is no sound workbook.</summary>
internal sealed class WorkbookGuard(string name)
{
    private int _row = -1;

    /// <summary>The file's name.</summary>
    public string Name => name;

    /// <summary>Does something that stands at a row.</summary>
    public T At<T>(int row, Func<T> read)
    {
        _row = row;
        return read();
    }

    /// <summary>Does something with the workbook.</summary>
    /// <exception cref="RosterException">It cannot be read.</exception>
    public T Run<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new RosterException(RosterSentences.HasPassword(name));
        }
        catch (Exception e) when (e is not RosterException and not OutOfMemoryException and not OperationCanceledException)
        {
            throw new RosterException(_row >= 0 ? RosterSentences.DamagedAfter(name, _row + 1) : RosterSentences.WorkbookDamaged(name));
        }
    }
}
