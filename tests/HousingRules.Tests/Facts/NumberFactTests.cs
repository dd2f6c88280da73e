using System.Text.Json;
using FsCheck.Xunit;
using HousingRules.Facts;

namespace HousingRules.Tests.Facts;

/// <summary>A number is read exactly, in the units that its fact declares, or not at all.</summary>
public sealed class NumberFactTests
{
    private static readonly FactDeclaration Area = Declared(new DecimalType(2, UnitOf("squareMetres"), 0, 100_000));
    private static readonly FactDeclaration Income = Declared(new DecimalType(2, UnitOf("yuan"), -100_000_00, 100_000_000_00));
    private static readonly FactDeclaration Share = Declared(new DecimalType(1, UnitOf("percent"), 0, 1000));
    private static readonly FactDeclaration People = Declared(new IntegerType(0, 20, UnitOf("persons")));
    private static readonly FactDeclaration Plain = Declared(new IntegerType(-10, 100_000));

    [Theory]
    [InlineData("35.5", "35.5")]
    [InlineData("35.50", "35.5")]
    [InlineData("36", "36")]
    [InlineData("36㎡", "36")]
    [InlineData("36 ㎡", "36")]
    [InlineData("３６．５平方米", "36.5")]
    [InlineData("36m2", "36")]
    [InlineData("36M²", "36")]
    [InlineData("0", "0")]
    [InlineData("未知", "unknown")]
    public void An_area_is_read(string cell, string value) => Assert.Equal(value, Read(Area, cell));

    [Theory]
    [InlineData("9,999", "9999")]
    [InlineData("9，999.50元", "9999.5")]
    [InlineData("1.2万元", "12000")]
    [InlineData("1万", "10000")]
    [InlineData("-300.05", "-300.05")]
    [InlineData("1,234,567.89", "1234567.89")]
    public void An_amount_is_read(string cell, string value) => Assert.Equal(value, Read(Income, cell));

    [Theory]
    [InlineData("4人", "4")]
    [InlineData("4口", "4")]
    [InlineData("4.0", "4")]
    [InlineData("４", "4")]
    public void A_count_is_read(string cell, string value) => Assert.Equal(value, Read(People, cell));

    [Fact]
    public void A_percentage_is_read() => Assert.Equal("70.5", Read(Share, "70.5％"));

    [Theory]
    [InlineData("35.555")]
    [InlineData("36人")]
    [InlineData("36㎡左右")]
    [InlineData("约36")]
    [InlineData("1000.01")]
    [InlineData("-1")]
    [InlineData("3,6")]
    [InlineData("36,00")]
    [InlineData("1e2")]
    [InlineData("36.")]
    [InlineData(".5")]
    [InlineData("3 6")]
    [InlineData("㎡")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_area_is_refused(string cell) => Assert.False(FactText.TryParse(Area, cell, out _, out _));

    [Theory]
    [InlineData("1.00001万元")]
    [InlineData("1.2亿")]
    [InlineData("1,2万元")]
    public void An_amount_that_would_lose_a_digit_is_refused_or_read_exactly(string cell)
    {
        var read = FactText.TryParse(Income, cell, out var value, out _);

        Assert.Equal(cell == "1.00001万元" ? "10000.1" : "refused", read ? value.ToString() : "refused");
    }

    [Theory]
    [InlineData("36㎡")]
    [InlineData("36元")]
    public void A_number_without_a_unit_has_none_in_its_cell(string cell) => Assert.False(FactText.TryParse(Plain, cell, out _, out _));

    [Fact]
    public void What_would_be_right_is_said_with_the_unit()
    {
        FactText.TryParse(Area, "many", out _, out var problem);

        Assert.Equal("must be a number with at most 2 digits after the point from 0 to 1000 (m²)", problem!.English);
        Assert.StartsWith("应填 0 到 1000 的数字，最多 2 位小数（可带单位：", problem.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("35.5", "35.5")]
    [InlineData("3.55e1", "35.5")]
    [InlineData("36", "36")]
    [InlineData("36.00", "36")]
    public void A_number_in_JSON_is_read_exactly(string json, string value)
    {
        Assert.True(Area.Type.TryRead(JsonDocument.Parse(json).RootElement, out var code));
        Assert.Equal(value, Area.Type.Print(code));
    }

    [Theory]
    [InlineData("35.555")]
    [InlineData("1e400")]
    [InlineData("1e-99999999999")]
    [InlineData("\"35.5\"")]
    [InlineData("true")]
    public void A_number_in_JSON_that_does_not_fit_is_refused(string json) =>
        Assert.False(Area.Type.TryRead(JsonDocument.Parse(json).RootElement, out _));

    [Fact]
    public void A_value_is_labelled_with_its_unit()
    {
        var value = FactValue.Of(Area, 35.5m);

        Assert.Equal(("35.5㎡", "35.5 m²"), (value.Label(Language.Chinese), value.Label(Language.English)));
    }

    [Theory]
    [InlineData("35.555")]
    [InlineData("1000.01")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void A_number_that_does_not_fit_is_the_callers_mistake(string number) =>
        Assert.Throws<ArgumentException>(() => FactValue
            .Of(Area, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Property]
    public bool Every_value_is_written_and_read_again(int code)
    {
        var value = FactValue.OfCode(Income, code);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            value.Write(json);
        var read = Income.Type.TryRead(JsonDocument.Parse(stream.ToArray()).RootElement, out var again);
        return !read
            ? code < Income.Bounds.Least || code > Income.Bounds.Greatest
            : again == code && Read(Income, value.ToString()) == value.ToString()
                && FactValue.Of(Income, ((NumberType)Income.Type).Value(code)) == value;
    }

    [Fact]
    public void Messages_do_not_follow_the_callers_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            var swedish = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            swedish.NumberFormat.NegativeSign = "\u2212";
            System.Globalization.CultureInfo.CurrentCulture = swedish;

            FactText.TryParse(Plain, "many", out _, out var problem);

            Assert.Equal("must be a whole number from -10 to 100000", problem!.English);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static Unit UnitOf(string name) => Unit.All.Single(u => u.Name == name);

    private static FactDeclaration Declared(FactType type) => new("fact", type, new("事实", "fact"), null, []);

    private static string Read(FactDeclaration fact, string cell) =>
        FactText.TryParse(fact, cell, out var value, out _) ? value.ToString() : "refused";
}
