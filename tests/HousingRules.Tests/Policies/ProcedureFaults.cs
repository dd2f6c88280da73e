namespace HousingRules.Tests.Policies;

/// <summary>Every kind of mistake in a procedure and in its worked examples, once.</summary>
internal static class ProcedureFaults
{
    private const string File = "procedure.json";

    /// <summary>Names that stand for nothing.</summary>
    public static Fault[] Names { get; } =
    [
        new(
            "step that does not exist",
            File,
            "\"Step\": \"filing\"",
            "\"Step\": ¦\"fillng\"",
            "No step is called \"fillng\"",
            "Did you mean \"filing\"?"),
        new("empty step", File, "\"Step\": \"agreement\"", "\"Step\": ¦\"\"", "No step is called \"\""),
        new(
            "owner of a state that does not exist",
            File,
            "\"Actors\": [\"countyHousingBureau\", \"town\"],\n      \"NoDeadline\"",
            "\"Actors\": [¦\"countyHousingBurau\", \"town\"],\n      \"NoDeadline\"",
            "No actor is called",
            "Did you mean \"countyHousingBureau\"?"),
        new(
            "milestone of a state that does not exist",
            File,
            "\"Due\": \"appraisalReport\"",
            "\"Due\": ¦\"apraisalReport\"",
            "No milestone is called",
            "Did you mean \"appraisalReport\"?"),
        new(
            "actor of an event that does not exist",
            File,
            "\"Actors\": [\"countyFinanceBureau\"]",
            "\"Actors\": [¦\"countyFinance\"]",
            "No actor is called \"countyFinance\""),
        new(
            "state of a transition that does not exist",
            File,
            "{ \"From\": [\"villagePublicity\"], \"To\": \"townReview\" }",
            "{ \"From\": [\"villagePublicity\"], \"To\": ¦\"townReviews\" }",
            "No state is called \"townReviews\"",
            "Did you mean \"townReview\"?"),
        new(
            "state before a transition that does not exist",
            File,
            "\"From\": [\"townPublicity\"], \"To\": \"reportedToCounty\"",
            "\"From\": [¦\"townPublicty\"], \"To\": \"reportedToCounty\"",
            "No state is called \"townPublicty\"",
            "Did you mean \"townPublicity\"?"),
        new(
            "evidence of an event that does not exist",
            File,
            "\"Evidence\": [\"contractorQualified\"]",
            "\"Evidence\": [\"contractorQualified\", ¦\"licence\"]",
            "No evidence or fact is called \"licence\""),
        new(
            "misspelt evidence",
            File,
            "\"Optional\": [\"interruptedOn\"]",
            "\"Optional\": [¦\"interuptedOn\"]",
            "No evidence or fact is called \"interuptedOn\"",
            "Did you mean \"interruptedOn\"?"),
        new(
            "fact that evidence establishes and that does not exist",
            File,
            "\"Establishes\": \"constructionMode\"",
            "\"Establishes\": ¦\"constructionMod\"",
            "No fact is called",
            "Did you mean \"constructionMode\"?"),
        new(
            "fact that an event establishes and that does not exist",
            File,
            "\"Fact\": \"onSuspectedList\", \"Value\": true",
            "\"Fact\": ¦\"onSuspectList\", \"Value\": true",
            "No fact is called",
            "Did you mean \"onSuspectedList\"?"),
        new(
            "event that voids one that does not exist",
            File,
            "\"Voids\": [\"villagePosted\"]",
            "\"Voids\": [¦\"villagePostd\"]",
            "No event is called",
            "Did you mean \"villagePosted\"?"),
        new(
            "period since an event that does not exist",
            File,
            "\"Since\": \"townPosted\"",
            "\"Since\": ¦\"townPost\"",
            "No event is called \"townPost\"",
            "Did you mean \"townPosted\"?"),
        new(
            "days of no parameter",
            File,
            "\"Days\": \"publicityDays\"",
            "\"Days\": ¦\"publicityDay\"",
            "No whole-number parameter is called \"publicityDay\"",
            "Did you mean \"publicityDays\"?"),
        new(
            "unit that says no days",
            File,
            "\"Unit\": \"publicityUnit\"",
            "\"Unit\": ¦\"poorHouseholdMeans\"",
            "must have the values calendarDays and workingDays"),
        new(
            "counting by a parameter of another type",
            File,
            "\"RollsOver\": \"publicityRollsOverRestDay\"",
            "\"RollsOver\": ¦\"publicityUnit\"",
            "No boolean parameter is called \"publicityUnit\""),
        new(
            "outcome of a problem that does not exist",
            File,
            "\"Outcome\": \"demolishOldHouse\"",
            "\"Outcome\": ¦\"demolishHouse\"",
            "No outcome is called",
            "Did you mean \"demolishOldHouse\"?"),
        new(
            "outcome of a route that does not exist",
            File,
            "\"byCountyDecision\": \"notSpecifiedByText\"",
            "\"byCountyDecision\": ¦\"notSpecified\"",
            "No outcome is called \"notSpecified\""),
        new(
            "value of a route that does not exist",
            File,
            "\"countyFinanceToContractor\": \"countyFinanceToContractor\"",
            "¦\"countyFinanceToContracter\": \"countyFinanceToContractor\"",
            "\"countyFinanceToContracter\" is not known",
            "Did you mean \"countyFinanceToContractor\"?"),
        new(
            "member that a set does not have",
            File,
            "\"Evidence\": \"parties\", \"Values\": [\"town\"",
            "\"Evidence\": \"parties\", \"Values\": [¦\"twon\"",
            "No value is called \"twon\"",
            "Did you mean \"town\"?"),
        new(
            "milestone of a deadline that does not exist",
            File,
            "\"Milestone\": \"platformUpload\"",
            "\"Milestone\": ¦\"platformUplaod\"",
            "No milestone is called",
            "Did you mean \"platformUpload\"?"),
        new(
            "period of a deadline that does not exist",
            File,
            "\"Periods\": [\"villagePublicityServed\", \"townPublicityServed\"],\n      \"PeriodsWhen\": \"onlyOther",
            "\"Periods\": [\"villagePublicityServed\", ¦\"townPublicity\"],\n      \"PeriodsWhen\": \"onlyOther",
            "No period is called \"townPublicity\""),
        new(
            "event of an invariant that does not exist",
            File,
            "\"Event\": \"countyFiled\"",
            "\"Event\": ¦\"countyFile\"",
            "No event is called",
            "Did you mean \"countyFiled\"?"),
        new(
            "problem of an invariant that does not exist",
            File,
            "\"Problem\": \"includeInRenovationPlan\"",
            "\"Problem\": ¦\"includeInRenovationPlans\"",
            "No problem is called",
            "Did you mean \"includeInRenovationPlan\"?"),
        new(
            "state of an invariant that does not exist",
            File,
            "\"State\": \"closedOut\"",
            "\"State\": ¦\"closeOut\"",
            "No state is called",
            "Did you mean \"closedOut\"?"),
        new(
            "event of a time limit that does not exist",
            File,
            "\"Until\": \"paid\"",
            "\"Until\": ¦\"payed\"",
            "No event is called",
            "Did you mean \"paid\"?"),
        new(
            "citation of no statement in a procedure",
            File,
            "\"Clause\": \"N63\",\n      \"Readings\"",
            "\"Clause\": ¦\"N65\",\n      \"Readings\"",
            "no statement \"N65\""),
    ];
}
