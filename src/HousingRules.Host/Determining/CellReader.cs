using System.Text;
using HousingRules.Facts;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>Reads the cells of one column; each text is parsed once.</summary>
internal sealed class CellReader(RosterColumn column)
{
    /// <summary>The code of a value that was met after all numbers were given away.</summary>
    public const byte NoCode = byte.MaxValue;

    private static readonly LocalizedText NoTruth = new("应填 是/否、有/无、√/×、1/0 或 未知", "must be yes or no (是/否, 有/无, √/×, 1/0), or unknown");

    // Numbers and not meanings are cached: code over a value type is compiled for it alone.
    private readonly CellCache<int> _numbers = new();
    private readonly List<CellMeaning> _meanings = [];
    private readonly Dictionary<FactValue, byte> _codes = [];
    private readonly FactColumn _fact = column.Fact!;

    public RosterColumn Column => column;

    public CellMeaning this[ReadOnlySpan<byte> cell]
    {
        get
        {
            if (_numbers.TryGet(cell, out var known))
                return _meanings[known];
            var text = Encoding.UTF8.GetString(cell);
            var meaning = _fact.Member is null ? Fact(text) : Member(text);
            if (_numbers.Add(cell, _meanings.Count))
                _meanings.Add(meaning);
            return meaning;
        }
    }

    private CellMeaning Fact(string text) => FactText.TryParse(_fact.Fact, text, out var value, out var problem)
        ? new(value, null, value == FactValue.Omitted(_fact.Fact) ? (byte)0 : Code(value), null, value.IsUnknown)
        : new(value, null, NoCode, problem, IsUnknown: false);

    // An empty cell and a plain no have different codes: the first is silent where another column speaks.
    private static CellMeaning Member(string text)
    {
        if (!FactText.TryParseMember(text, out var isMember))
            return new(default, null, NoCode, NoTruth, IsUnknown: false);
        var code = string.IsNullOrWhiteSpace(text) ? 0 : isMember switch { false => 1, true => 2, null => 3 };
        return new(default, isMember, (byte)code, null, isMember is null);
    }

    private byte Code(FactValue value)
    {
        if (_codes.TryGetValue(value, out var code))
            return code;
        if (_codes.Count + 1 >= NoCode)
            return NoCode;
        return _codes[value] = (byte)(_codes.Count + 1);
    }
}
