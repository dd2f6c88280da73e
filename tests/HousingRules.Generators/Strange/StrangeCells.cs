using System.Globalization;
using System.Net;
using HousingRules.Facts;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Strange;

/// <summary>Writes a value into a cell of a workbook as one of the many programs and people would.</summary>
/// <param name="chance">What decides.</param>
/// <param name="from1904">Whether the workbook counts its days from 1904.</param>
internal sealed class StrangeCells(XorShift chance, bool from1904)
{
    /// <summary>The number formats that cells are written in: the plain one, four of days, and one of numbers.</summary>
    public const string Formats = """<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="165"/>"""
        + """<xf numFmtId="4"/>""";

    public const string OwnFormats = """<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>"""
        + """<numFmt numFmtId="165" formatCode="[$-804]yyyy\-m\-d;@"/>""";

    private const int DayFormats = 4;
    private static readonly DateOnly First = new(1899, 12, 30);

    private static readonly string[] Faults =
    [
        """ t="e"><v>#N/A</v>""", """ t="e"><v>#REF!</v>""", """ t="e">""", """ t="str"><f>X1</f><v>#VALUE!</v>""", "><f>X1+1</f>",
        "><f>X1+1</f><v></v>", """ t="s"><v>99999</v>""", "><v>abc</v>", """ t="b"><v>7</v>""", """ s="1"><v>-5</v>""",
        """ t="d"><v>gestern</v>""",
    ];

    /// <summary>The texts that cells share.</summary>
    public List<string> Shared { get; } = [];

    /// <summary>A cell that nobody can read.</summary>
    public string Fault() => Faults[chance.Below(Faults.Length)];

    /// <summary>A cell that looks blank; null for none at all.</summary>
    public string? Blank() => chance.Below(6) switch
    {
        0 => ">",
        1 => Text("  "),
        2 => Text("\u3000\u00A0"),
        3 => """ t="str"><f>IF(A1="","","x")</f><v></v>""",
        4 => """ s="3"/""",
        _ => null,
    };

    /// <summary>A cell that holds a value.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">A truth, a decimal, a day, or an option's name.</param>
    public string Of(FactDeclaration fact, object value) => value switch
    {
        DateOnly day => Day(day),
        decimal number => Number(number, fact),
        bool truth => Truth(truth),
        string option => Text(Padded(chance.Percent(50) ? option : FactValue.Of(fact, option).Label(Language.Chinese))),
        _ => throw new ArgumentException("A value of another type.", nameof(value)),
    };

    /// <summary>A cell of text: shared or its own, plain or in runs, with the reading of its signs.</summary>
    public string Text(string text)
    {
        var xml = WebUtility.HtmlEncode(text);
        var half = text.Length / 2;
        var runs = half == 0 || char.IsLowSurrogate(text[half])
            ? $"<t xml:space=\"preserve\">{xml}</t>"
            : $"<r><rPr><b/></rPr><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text[..half])}</t></r>"
                + $"<r><t xml:space=\"preserve\">{WebUtility.HtmlEncode(text[half..])}</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>zzz</t></rPh><phoneticPr fontId=\"1\"/>";
        switch (chance.Below(6))
        {
            case 0 or 1:
                Shared.Add($"<si>{(chance.Percent(70) ? $"<t xml:space=\"preserve\">{xml}</t>" : runs)}</si>");
                return string.Create(CultureInfo.InvariantCulture, $" t=\"s\"><v>{Shared.Count - 1}</v>");
            case 2:
                return $" t=\"inlineStr\"><is>{runs}</is>";
            case 3:
                return $" t=\"str\"><f>T(&quot;x&quot;)</f><v xml:space=\"preserve\">{xml}</v>";
            case 4:
                return $" t=\"inlineStr\"><is><t xml:space=\"preserve\"><![CDATA[{text}]]></t></is>";
            default:
                return $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{xml}</t></is>";
        }
    }

    private string Day(DateOnly day)
    {
        var number = day.DayNumber - First.DayNumber - (from1904 ? 1_462 : 0);
        var style = 1 + chance.Below(DayFormats);
        return chance.Below(6) switch
        {
            0 => Text(Padded(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            1 => Text(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
            2 => Text(day.ToString("yyyy/M/d", CultureInfo.InvariantCulture)),
            3 => string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\" t=\"d\"><v>{day:yyyy-MM-dd}</v>"),
            4 => string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\"><f>DATE(1,2,3)</f><v>{number}</v>"),
            _ => string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\" t=\"n\"><v>{number}</v>"),
        };
    }

    private string Number(decimal number, FactDeclaration fact)
    {
        var digits = number.ToString("0.##########", CultureInfo.InvariantCulture);
        return chance.Below(7) switch
        {
            0 => Text(Padded(digits)),
            1 => Text(string.Concat(digits.Select(c => c is '.' ? '．' : (char)(c - '0' + '０')))),
            2 => Text(number.ToString("#,##0.##########", CultureInfo.InvariantCulture)),
            3 => Text(digits + (fact.Name == "area" ? "㎡" : fact.Name == "people" ? "人" : "元")),
            4 => $"><f>1+1</f><v>{((double)number).ToString("R", CultureInfo.InvariantCulture)}</v>",
            5 => $" s=\"5\"><v>{((double)number).ToString("E16", CultureInfo.InvariantCulture)}</v>",
            _ => $"><v>{((double)number).ToString("R", CultureInfo.InvariantCulture)}</v>",
        };
    }

    private string Truth(bool value) => chance.Below(4) switch
    {
        0 => $" t=\"b\"><v>{(value ? 1 : 0)}</v>",
        1 => $" t=\"b\"><f>A1=A1</f><v>{(value ? 1 : 0)}</v>",
        2 => $"><v>{(value ? 1 : 0)}</v>",
        _ => Text(Padded(value ? "是" : "否")),
    };

    private string Padded(string text) => chance.Below(8) switch
    {
        0 => " " + text,
        1 => text + "\u3000",
        2 => "\u00A0" + text + "\n",
        _ => text,
    };
}
