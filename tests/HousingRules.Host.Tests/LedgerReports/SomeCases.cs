namespace HousingRules.Host.Tests.LedgerReports;

/// <summary>Cases to test with, a line each.</summary>
internal static class SomeCases
{
    private static readonly string[] Levels = ["village", "town", "county"];

    /// <summary>A household with a safe house and an opinion on how to improve it; the given levels have closed it.</summary>
    public static string WithAnOpinion(string id, string town, string village, int closedBy = 0, string county = "沂源县", string more = "") =>
        Case(
        id,
        $$"""{"county": "{{county}}", "town": "{{town}}", "village": "{{village}}"}""",
        [
            """{"event": "appraised", "date": "2020-06-08", "grade": "A", "improvementOpinion": true}""",
            .. Levels.Take(closedBy)
                .Select((level, i) =>
                    $$"""{"event": "closedOut", "date": "2020-06-2{{i}}", "levels": ["{{level}}"], "evidence": ["photos", "postRectificationAppraisalReport"]}"""),
            .. more.Length > 0 ? new[] { more } : [],
        ]);

    public static string Case(string id, string place, params string[] events) =>
        $$"""{"id": "{{id}}", "place": {{place}}, "household": {"categories": ["registeredPoor"], "originalGrade": "B"}, "events": [{{string.Join(", ", events)}}]}""";

    /// <summary>Three villages of two towns: three items open, one of them pending, and one closed.</summary>
    public static string County =>
        string.Join(
            '\n',
            WithAnOpinion("4", "东里镇", "丙村", closedBy: 3),
            WithAnOpinion("1", "南麻街道", "甲村"),
            WithAnOpinion("2", "南麻街道", "乙村", closedBy: 1),
            WithAnOpinion("3", "南麻街道", "甲村"));
}
