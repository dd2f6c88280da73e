using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>All rows with problems as csv.</summary>
internal sealed class ProblemList : IDisposable
{
    private readonly Stream _stream;
    private readonly Language _language;
    private readonly ByteBuffer _line = new(1 << 9);

    public ProblemList(Stream stream, Language language)
    {
        (_stream, _language) = (new BufferedStream(stream, 1 << 16), language);
        _stream.Write([0xEF, 0xBB, 0xBF]);
        Write(new LocalizedText("行号", "row")[language], new LocalizedText("列", "column")[language], new LocalizedText("问题", "problem")[language], new LocalizedText("是否已判定", "decided")[language]);
    }

    public void Append(RowProblem problem) =>
        Write(problem.Row.ToString(CultureInfo.InvariantCulture), problem.Column, problem.Reason[_language], FactWords.YesNo(problem.Decided)[_language]);

    public void Complete() => _stream.Flush();

    // The file below belongs to another.
    public void Dispose()
    {
    }

    private void Write(params ReadOnlySpan<string> cells)
    {
        _line.Clear();
        foreach (var cell in cells)
        {
            if (_line.Length > 0)
                _line.Append((byte)',');
            CsvText.Append(_line, cell);
        }

        _line.Append("\r\n"u8);
        _stream.Write(_line.Written);
    }
}
