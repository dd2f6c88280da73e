using System.Collections.Immutable;

namespace HousingRules.Facts;

/// <summary>The headers of a roster, and the keys of a household, that say who and where a household is and in which form it is written,
/// whatever the policy. No other
/// fact may be called so: its column would be read as the other. A policy that asks where a household is declares the fact
/// <c>county</c>, <c>town</c> or <c>village</c> with its values.</summary>
public static class IdentityHeaders
{
    private static readonly HashSet<string> Reserved =
        [.. Id.Concat(County).Concat(Town).Concat(Village).Append("place").Append(JsonForm.NumberKey).Select(FactCatalog.HeaderKey)];

    /// <summary>Headers of the household's id.</summary>
    public static ImmutableArray<string> Id => ["id", "户编号", "户编码", "家庭编号", "农户编号", "household id"];

    /// <summary>Headers of the county.</summary>
    public static ImmutableArray<string> County => ["county", "县", "县区", "区县", "县(区)", "县(市、区)", "县名称"];

    /// <summary>Headers of the town or subdistrict.</summary>
    public static ImmutableArray<string> Town =>
    [
        "town", "镇街道", "镇(街道)", "镇、街道", "镇/街道", "乡镇", "乡镇街道", "乡镇(街道)", "镇(办)", "镇办", "镇", "乡", "街道", "所在乡镇", "所在镇",
    ];

    /// <summary>Headers of the village.</summary>
    public static ImmutableArray<string> Village => ["village", "村", "行政村", "村居", "村(居)", "村(社区)", "村名", "所在村"];

    /// <summary>Headers of a place by the name of its fact; empty for every other name.</summary>
    /// <param name="fact">The name of a fact.</param>
    internal static ImmutableArray<string> OfPlace(string fact) =>
        fact switch { "county" => County, "town" => Town, "village" => Village, _ => [] };

    /// <summary>Whether a header is one of them.</summary>
    internal static bool Has(string header) => Reserved.Contains(FactCatalog.HeaderKey(header));
}
