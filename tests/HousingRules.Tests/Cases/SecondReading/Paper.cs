using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>How far the annex has come, as its steps are numbered in the text.</summary>
internal enum AnnexStep
{
    None,
    Applied,
    Reviewed,
    Posted,
    Submitted,
    TownReviewed,
    TownPosted,
    Reported,
    Filed,
}

/// <summary>How far the works have come (附件六, 附件七).</summary>
internal enum WorksStep
{
    None,
    Started,
    Completed,
    Preliminary,
    Final,
}

/// <summary>A case as a clerk keeps it on paper who reads the text, the statements and the readings alone, and no procedure.json: the
/// household as it is known, and what has been done.</summary>
internal sealed class Paper(FactSheet household)
{
    private readonly FactSheet _household = household;
    private Determination? _determination;
    private string _state = "listed";

    public AnnexStep Annex { get; set; }

    public WorksStep Works { get; set; }

    /// <summary>The day of the notice that is up.</summary>
    public DateOnly PostedOn { get; set; }

    /// <summary>The route of the last renovation agreement; null before one, <c>?</c> where the text names none.</summary>
    public string? AgreedRoute { get; set; }

    public bool IsAgreed { get; set; }

    public bool IsMovedIn { get; set; }

    public bool IsHazardRectified { get; set; }

    /// <summary>Whether some level has confirmed something: then perhaps nothing is left to close.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Whether somebody established where the household lives: what never was a problem is off the ledger without being
    /// closed.</summary>
    public bool IsTakenBack { get; set; }

    /// <summary>Whether the text leaves open, or the ledger alone tells, which the paper does not keep, what holds of the household from
    /// now on.</summary>
    public bool IsUnclear { get; set; }

    public bool IsUploaded { get; set; }

    public bool IsClosedOut { get; private set; }

    /// <summary>Whether the house is in the plan, or was and that is not closed yet.</summary>
    public bool IsPlanned { get; set; }

    /// <summary>Whether the case is back on the ledger with a house that is graded dangerous.</summary>
    public bool IsThrownBack { get; private set; }

    public DateOnly LastDay { get; set; } = new(2020, 6, 6);

    public Determination Determination => _determination ??= Some.Yiyuan.Determine(_household);

    public bool IsInScope => Has("eligibleAsRegisteredPoor") || Has("eligibleAsMinimumLivingGuarantee")
        || Has("eligibleAsMarginalLowIncome") || Has("eligibleAsOtherDifficulty");

    public bool IsRegisteredPoor => Has("eligibleAsRegisteredPoor");

    public bool IsOnlyOther => IsMember("otherDifficulty")
        && !IsMember("registeredPoor") && !IsMember("minimumLivingGuarantee") && !IsMember("marginalLowIncome");

    public bool IsRelocated => Text("relocatedBy") != "none";

    public bool LivesElsewhere => IsRelocated && !Is("stillLivesInOldHouse");

    public bool IsBuilt => Text("constructionMode") is "selfBuild" or "unifiedAgentBuild";

    public bool IsInDanger => Has("includeInRenovationPlan") || Has("rectifyNewHazard") || Has("mustMoveOut");

    /// <summary>Whether something of 四(一) is still to be done.</summary>
    public bool IsOldHouseOpen => Has("mustMoveOut") || Has("signRelocationAgreement") || Has("demolishOldHouse")
        || Has("completeTwoCutsOneClearOneLock");

    public bool IsUndecided => Determination.Missing.Length > 0;

    public bool Has(string outcome) => Determination.Has(outcome);

    public bool Is(string fact) => Text(fact) == "true";

    public string Text(string fact) => _household[fact].ToString();

    /// <summary>Takes over what an event says of the household.</summary>
    public void Hear(CaseEvent happened)
    {
        foreach (var value in happened.Evidence.Where(v => _household.Catalog.TryGet(v.Fact.Name, out _)))
            Set(value.Fact.Name, value.ToString());
    }

    public void Set(string fact, string value)
    {
        _ = value switch
        {
            "true" or "false" => _household.Set(fact, value == "true"),
            _ => _household.Set(fact, value),
        };
        _determination = null;
    }

    /// <summary>Notes where the case stands after an event.</summary>
    public void Note(string state, string after)
    {
        IsClosedOut = state == "closedOut" || (IsClosedOut && state is "uploaded" or "archived");
        IsPlanned = Has("includeInRenovationPlan") || (IsPlanned && state is not ("closedOut" or "verifiedSafe"));
        // Whether a move before the case was taken up again, or after works that a better grade made needless, is one under the agreement
        // is not said.
        if (state != _state && state == "reopened")
            IsMovedIn = false;
        IsUnclear |= state == "verifiedSafe" && IsAgreed && Works != WorksStep.None;
        IsThrownBack = state == "problemListed" && Text("currentGrade") is "C" or "D";
        if (state != _state && (state is "reopened" or "verifiedSafe" || (state == "problemListed" && IsAnew(after))))
            Works = WorksStep.None;
        _state = state;
    }

    // Who moves after the works leaves them as they are; so does a report that finds the house safe.
    private bool IsAnew(string after) => after switch
    {
        "factsEstablished" or "movedIn" => false,
        "postRectificationAppraisal" => IsThrownBack,
        _ => true,
    };

    private bool IsMember(string category) => _household["categories"].Members().Any(m => m.Name == category);
}
