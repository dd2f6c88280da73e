using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>Everything that a case is made of, also what nobody sees: two files with one picture cannot be told apart.</summary>
internal static class WholeCase
{
    public static string Of(CaseFile file) => string.Join('\n', [
        Picture.Of(file),
        $"{file.Account} {file.StoodOn} {file.OwedSince} {string.Join(' ', file.Fixed)} {string.Join(' ', file.Codes)}",
        $"{file.Household} {string.Join(' ', file.Opening.Codes)} {string.Join(' ', file.ItemsAtOpening.Select(Picture.Of))}",
        .. file.History.Select(Of),
        Picture.Of(file.On(file.LastDay)),
    ]);

    private static string Of(CaseRecord record) =>
        $"{string.Join('|', record.Event.Evidence.Select(v => $"{v.Fact}={v}"))} {record.FromState} {record.ToState} "
        + $"{record.Transition.Id} "
        + $"{record.IsSetBack} {string.Join('|', record.Established.Select(v => $"{v.Fact}={v}"))} {record.Account} "
        + $"{string.Join('|', record.OwedSince)} {string.Join('|', record.PartsMet)} {string.Join('|', record.Fixed)} "
        + $"{string.Join('|', record.Items.Select(Picture.Of))} {record.Decided is null} "
        + string.Join('|', record.Warnings.Concat(record.Reports).Select(r => $"{r.ToString(Language.Chinese)}{r.Earliest}"));
}
