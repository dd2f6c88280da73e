#pragma warning disable CA1822, CA1044 // Properties as callers have them: constants, and one without a getter.
namespace HousingRules.Tests.Evaluation;

/// <summary>Types of which something would be passed over, and some that fit.</summary>
public sealed partial class BindingPromiseTests
{
    private enum Doubled
    {
        None,
        A,
        B,
        C,
        D,
        C级,
    }

    private interface IParent
    {
        string CurrentGrade { get; }
    }

    private interface IChild : IParent
    {
        string Name { get; }
    }

    private sealed class Child : IChild
    {
        public string CurrentGrade => "D";

        public string Name => "";
    }

    private class Hidden
    {
        public int CurrentGrade => 7;
    }

    private sealed class Hiding : Hidden
    {
        public new string CurrentGrade => "D级";
    }

    private sealed class MarkedBesideSet
    {
        public string[] Categories => [];

        [HousingRules.Facts.Fact("registeredPoor")]
        public bool IsPoor => true;

        public bool DisabledPoor => true;

        public string CurrentGrade => "";
    }

    private sealed class MisspeltWhileOmitted
    {
#pragma warning disable CS0649, CA1823, IDE0051
        [HousingRules.Facts.Fact("currentGrade")]
        public readonly string? field;
#pragma warning restore CS0649, CA1823, IDE0051

        public string[] Categories => [];

        [HousingRules.Facts.Fact("curentGrade")]
        public string Grade => "D";

        [HousingRules.Facts.Fact("")]
        public string Nothing => "";

        [HousingRules.Facts.Fact("noHouse")]
        internal bool Hidden => true;
    }

    private sealed class PrivateGetter
    {
        public string[] Categories => [];

        public string CurrentGrade { private get; set; } = "";
    }

    private sealed class Ignoring
    {
        public string[] Categories => [];

        [HousingRules.Facts.FactIgnore]
        public Uri? CurrentGrade => null;
    }

    private sealed class TwoLanguages
    {
        public string[] Categories => [];

        public string CurrentGrade => "A";

        public string 现鉴定等级 => "A级";
    }

    private sealed class ThreeCategories
    {
        public bool 建档立卡贫困户 { get; init; }

        public bool MinimumLivingGuarantee { get; init; }

        public bool? DisabledPoor { get; init; }
    }

    private sealed class TwoNames
    {
        public string[] Categories => [];

        public Doubled CurrentGrade => default;
    }

    private sealed record Holder<T>(T Categories);

    private sealed record Record(House? House, char Kind);

    private sealed record House(int Level);

    private sealed record Codes(int Wall, int? Roof);
}
