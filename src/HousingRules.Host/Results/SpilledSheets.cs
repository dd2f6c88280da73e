namespace HousingRules.Host.Results;

/// <summary>A table that is collected while another one is written, and follows it.</summary>
internal sealed class SpilledSheets(string folder, string file, string name, IReadOnlyList<string> headers) : IDisposable
{
    private readonly List<(Spill Rows, int Count)> _parts = [];

    public void Append(ReadOnlySpan<byte> rows, int count)
    {
        if (count == 0)
            return;
        if (_parts.Count == 0 || _parts[^1].Count + count >= SheetXml.MostRows)
            _parts.Add((new(folder, $"{file}{_parts.Count}"), 0));
        var (part, before) = _parts[^1];
        part.Write(rows);
        _parts[^1] = (part, before + count);
    }

    public void CopyTo(Workbook workbook)
    {
        for (var i = 0; i < Math.Max(1, _parts.Count); i++)
        {
            var series = new SheetSeries(workbook, i == 0 ? name : $"{name} ({i + 1})", headers);
            if (i < _parts.Count)
                series.Copy(_parts[i].Rows);
            series.Close();
        }
    }

    public void Dispose()
    {
        foreach (var (part, _) in _parts)
            part.Dispose();
    }
}
