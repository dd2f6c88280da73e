using System.Buffers.Binary;
using HousingRules.Generators.Fuzzing;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests.Reading;

/// <summary>A damaged workbook ends in words, soon, and decides no household as something else.</summary>
public sealed class DamagedWorkbookTests
{
    private const int Workbooks = 1_500;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Whatever_is_damaged_is_told(int seed)
    {
        byte[][] old = [File.ReadAllBytes(Given.File("na.xls")), File.ReadAllBytes(Given.File("two.xls"))];
        var target = new WorkbookTarget(Amounts.Policy, Amounts.Columns, old, (ulong)seed);

        for (var i = 0; i < Workbooks; i++)
            Assert.Null(target.Try(target.Next()).Fault);
    }

    [Theory]
    [InlineData(4, 0x7FFF_FFFF)]
    [InlineData(8, 0x2710_0000)]
    public void An_old_sheet_that_claims_more_cells_than_it_can_have_is_refused(int at, int claim)
    {
        var bytes = File.ReadAllBytes(Given.File("na.xls"));
        var size = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x00, 0x02, 0x0E, 0x00]) + 4;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(size + at), claim);

        var error = Assert.Throws<RosterException>(() => Given.Read("r.xls", bytes));

        Assert.Contains("IV65536", error.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_what_was_packed_is_damaged()
    {
        var bytes = Sheet.Of("s", Sheet.Header, "1|南镇|低保户|A").ToBytes();
        var directory = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8) - 46;
        bytes[directory + 16] ^= 1;

        var error = Assert.Throws<RosterException>(() => Given.Read("r.xlsx", bytes));

        Assert.Contains("损坏", error.Text.Chinese, StringComparison.Ordinal);
    }
}
