namespace HousingRules.Tests.Policies;

/// <summary>Every kind of mistake in who may record what, once.</summary>
internal static class RightsFaults
{
    private const string File = "procedure.json";
    private const string OfContractor = "\"Actor\": \"contractor\", \"RecordedBy\": ";
    private const string Contractor = "{ " + OfContractor + "[\"town\"], \"Clause\": [\"N37\", \"N60\"] }";

    private const string ClosedBy = """
            "ClosedBy": [
              { "Level": "village", "Actors": ["village"] },
              { "Level": "town", "Actors": ["town"] },
              { "Level": "county", "Actors": ["county"] }
            ],
        """;

    public static Fault[] All { get; } =
    [
        new(
            "represented actor that does not exist",
            File,
            OfContractor,
            "\"Actor\": ¦\"contracter\", \"RecordedBy\": ",
            "No actor is called \"contracter\"",
            "Did you mean \"contractor\"?"),
        new(
            "recorder that does not exist",
            File,
            OfContractor + "[\"town\"]",
            OfContractor + "[¦\"twon\"]",
            "No actor is called \"twon\"",
            "Did you mean \"town\"?"),
        new(
            "actor that records for itself",
            File,
            OfContractor + "[\"town\"]",
            OfContractor + "[\"town\", ¦\"contractor\"]",
            "\"contractor\" may record what it does anyway"),
        new(
            "recorder that stands twice",
            File,
            OfContractor + "[\"town\"]",
            OfContractor + "[\"town\", ¦\"town\"]",
            "\"town\" is declared twice in RecordedBy"),
        new("actor for which nobody records", File, OfContractor + "[\"town\"]", OfContractor + "¦[]", "RecordedBy must name at least one"),
        new(
            "actor that is represented twice",
            File,
            Contractor,
            Contractor + ", { \"Actor\": ¦\"contractor\", \"RecordedBy\": [\"village\"], \"Clause\": \"N37\" }",
            "\"contractor\" is declared twice in OnBehalf"),
        new(
            "citation of no statement for a right",
            File,
            Contractor,
            Contractor.Replace("\"N60\"", "¦\"N90\"", StringComparison.Ordinal),
            "no statement \"N90\""),
        new(
            "level that does not exist",
            File,
            "{ \"Level\": \"village\", ",
            "{ \"Level\": ¦\"vilage\", ",
            "No level is called \"vilage\"",
            "Did you mean \"village\"?"),
        new(
            "level that stands twice",
            File,
            "{ \"Level\": \"town\", \"Actors\": [\"town\"] }",
            "{ \"Level\": \"town\", \"Actors\": [\"town\"] }, { \"Level\": ¦\"town\", \"Actors\": [\"town\"] }",
            "\"town\" is declared twice in ClosedBy"),
        new(
            "level without actors",
            File,
            "{ \"Level\": \"town\", \"Actors\": [\"town\"] }",
            "{ \"Level\": \"town\", \"Actors\": ¦[] }",
            "Nobody closes at the level \"town\""),
        new(
            "level at which nobody closes",
            File,
            "\"ClosedBy\": [\n      { \"Level\": \"village\", \"Actors\": [\"village\"] },",
            "\"ClosedBy\": ¦[",
            "Nobody closes at the level \"village\""),
        new(
            "closing actor that does not exist",
            File,
            "{ \"Level\": \"town\", \"Actors\": [\"town\"] }",
            "{ \"Level\": \"town\", \"Actors\": [¦\"twon\"] }",
            "No actor is called \"twon\"",
            "Did you mean \"town\"?"),
        new(
            "closing actor that stands twice",
            File,
            "{ \"Level\": \"town\", \"Actors\": [\"town\"] }",
            "{ \"Level\": \"town\", \"Actors\": [\"town\", ¦\"town\"] }",
            "\"town\" is declared twice in Actors"),
        new(
            "closing actor that does not do the event",
            File,
            "{ \"Level\": \"town\", \"Actors\": [\"town\"] }",
            "{ \"Level\": \"town\", \"Actors\": [¦\"household\"] }",
            "\"household\" is no actor of the event \"closedOut\""),
        new(
            "close-out that does not say who closes",
            File,
            "\"CloseOut\": {\n    \"Event\": \"closedOut\",\n    \"Levels\": \"levels\",\n    \"Problem\": \"problem\",\n" + ClosedBy,
            "\"CloseOut\": ¦{\n    \"Event\": \"closedOut\",\n    \"Levels\": \"levels\",\n    \"Problem\": \"problem\",\n",
            "\"ClosedBy\" is missing"),
    ];
}
