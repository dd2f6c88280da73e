using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads what a sum or the numbers of a table count: a unit, and how many digits after the point.</summary>
internal static class NumberForm
{
    /// <param name="o">Where it is written.</param>
    /// <param name="findings">What is wrong.</param>
    /// <param name="omitted">The digits where none are written.</param>
    public static DecimalType Read(ObjectReader o, FindingList findings, int omitted)
    {
        var name = o.Text("Unit");
        var unit = name.IsMissing ? null : Unit.Named(name.Value);
        if (unit is null && !name.IsMissing)
            UnknownName.Report(findings, name, PolicySentences.Unit, Unit.All.Select(u => u.Name));
        var scale = o.Integer("Scale", omitted);
        if (scale is < 0 or > DecimalType.MostScale)
        {
            findings.Error(
                o.PlaceOf("Scale"),
                PolicySentences.ScaleOutOfBounds(DecimalType.MostScale));
            scale = omitted;
        }

        var most = NumberType.Most * NumberText.Power(scale);
        return new(scale, unit, -most, most);
    }
}
