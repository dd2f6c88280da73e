using System.Globalization;
using HousingRules.Facts;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Strange;

/// <summary>Draws workbooks that are written in odd ways and mean what they say.</summary>
/// <param name="facts">The facts that get columns, each with a header.</param>
/// <param name="seed">Where it begins; the same gives the same workbooks.</param>
public sealed class StrangeWorkbooks(IReadOnlyList<(FactDeclaration Fact, string Header)> facts, ulong seed)
{
    private static readonly string[] Decorations = ["{0}", "{0}", "{0}", "*{0}", "{0}【必填】", "{0}（按实填写）", " {0} ", "{0}：", "★{0}"];

    private readonly XorShift _chance = new(seed);

    /// <summary>Draws the next one.</summary>
    public StrangeWorkbook Next()
    {
        var features = new List<string>();
        bool Has(int percent, string feature)
        {
            var has = _chance.Percent(percent);
            if (has)
                features.Add(feature);
            return has;
        }

        var package = new StrangePackage(_chance)
        {
            From1904 = Has(25, "1904"),
            IsStrict = Has(20, "strict"),
            Prefix = Has(20, "prefix") ? "x:" : "",
            HasOddNames = Has(20, "odd names"),
            HasBackslashes = Has(10, "backslashes"),
            IsStored = Has(30, "stored"),
        };
        var cells = new StrangeCells(_chance, package.From1904);
        var columns = Columns();
        var faults = Has(40, "faults");
        var households = new List<WrittenHousehold>();
        var headers = Headers(columns);
        for (var sheets = Has(30, "two sheets") ? 2 : 1; sheets > 0; sheets--)
        {
            var rows = new StrangeRows(facts, cells, _chance, columns);
            rows.Draw(100 * sheets, faults);
            households.AddRange(rows.Households);
            var xml = new StrangeSheet(_chance)
            {
                IsTwoRows = Has(30, "header of two rows"),
                Titles = Has(30, "titles") ? 1 + _chance.Below(3) : 0,
                HasNoCellPlaces = Has(15, "cells without places"),
                HasNoRowPlaces = Has(10, "rows without places"),
                HasLowerPlaces = Has(10, "places in lower case"),
                HasHidden = Has(20, "hidden"),
                HasWrongSize = Has(20, "wrong size"),
                HasNoise = Has(30, "noise"),
            };
            package.Add(
                string.Create(CultureInfo.InvariantCulture, $"表{sheets}"),
                xml.Write([.. headers.Select(cells.Text)], rows.Rows, rows.Merges, cells));
        }

        if (Has(30, "sheet of notes"))
        {
            package.Add(
                "填表说明",
                new StrangeSheet(_chance).Write([cells.Text("填表说明")], [[cells.Text("请如实填写")]], [], cells));
        }

        return new(package.ToBytes(cells.Shared), households, string.Join(", ", features));
    }

    private List<int> Columns()
    {
        List<int> columns = [-1, -2, .. Enumerable.Range(0, facts.Count)];
        for (var i = columns.Count - 1; i > 0; i--)
        {
            var j = _chance.Below(i + 1);
            (columns[i], columns[j]) = (columns[j], columns[i]);
        }

        return columns;
    }

    private string[] Headers(List<int> columns) =>
    [
        .. columns.Select(
            c => string.Format(
                CultureInfo.InvariantCulture,
                Decorations[_chance.Below(Decorations.Length)],
                c switch { -1 => "户编号", -2 => "核对情况", _ => facts[c].Header })),
    ];
}
