namespace HousingRules.Facts;

/// <summary>The two languages in which a policy, a finding and an explanation speak.</summary>
public enum Language
{
    /// <summary>Chinese, <c>zh</c>.</summary>
    Chinese,

    /// <summary>English, <c>en</c>.</summary>
    English,
}
