using HousingRules.Facts;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Replaying;

/// <summary>Where cases go, in the order in which they come. The stream belongs to the caller.</summary>
internal sealed class ReplayOutput : IDisposable
{
    private readonly BufferedStream _stream;
    private readonly OutputFormat _format;
    private bool _begun;

    public ReplayOutput(Stream stream, OutputFormat format, bool withEvents, Language language)
    {
        _stream = new(stream, 1 << 16);
        _format = format;
        var csv = new ReplayCsv(withEvents, language);
        Render = format.Name switch
        {
            "csv" => csv.Render,
            "json" or "jsonl" => new ReplayJson(withEvents, language).Render,
            _ => new ReplayText(withEvents, language).Render,
        };
        if (format == OutputFormat.Csv)
            _stream.Write(csv.Head());
    }

    /// <summary>Makes the bytes of a case; many threads may do so at once. The number is that of its row.</summary>
    public Func<CaseAnswer, int, byte[]> Render { get; }

    public void Append(byte[] rendered)
    {
        if (_format == OutputFormat.Json)
            _stream.Write(_begun ? ",\n"u8 : "[\n"u8);
        _stream.Write(rendered);
        if (_format == OutputFormat.Jsonl)
            _stream.Write("\n"u8);
        _begun = true;
    }

    public void Complete()
    {
        if (_format == OutputFormat.Json)
            _stream.Write(_begun ? "\n]\n"u8 : "[]\n"u8);
        _stream.Flush();
    }

    public void Dispose()
    {
    }
}
