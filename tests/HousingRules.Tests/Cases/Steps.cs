namespace HousingRules.Tests.Cases;

/// <summary>How far a case has come, as the events that bring it there. A plan household of a named group, unless another is
/// named.</summary>
internal static class Steps
{
    public const string Papers = "writtenApplication idCard householdRegister";
    public const string Meetings = "villageCommittees villagerRepresentatives";
    public const string Signed = "parties=town+village+household contents=responsibilities+mode+completionDate+disbursement";
    public const string Four = "look listen record photograph";
    public const string AllLevels = "levels=village+town+county";
    public const string AllParties = "attendees=town+village+contractor+household";

    public const string Graded = "06-08 appraised grade=D";
    public const string Applied = $"{Graded}; 06-09 applicationSubmitted {Papers}";
    public const string Reviewed = $"{Applied}; 06-09 villageReviewed {Meetings}";
    public const string Posted = $"{Reviewed}; 06-09 villagePosted";
    public const string Submitted = $"{Posted}; 06-13 submittedToTown";
    public const string TownPosted = $"{Submitted}; 06-13 townReviewed passed; 06-13 townPosted";
    public const string Reported = $"{TownPosted}; 06-17 reportedToCounty";
    public const string Filed = $"{Reported}; 06-17 countyFiled";
    public const string Agreed = $"{Filed}; 06-18 agreementSigned {Signed} mode=selfBuild measure=repair subsidy=20000";
    public const string Working = $"{Agreed}; 06-19 worksStarted contractorQualified";
    public const string Completed = $"{Working}; 06-23 worksCompleted";
    public const string Preliminary = $"{Completed}; 06-23 preliminaryAcceptance passed {AllParties}";
    public const string Accepted = $"{Preliminary}; 06-24 finalAcceptance passed qualifiedThirdParty";
    public const string Rectified = $"{Accepted}; 06-24 postRectificationAppraisal grade=A";
    public const string ClosedOut = $"{Rectified}; 06-25 closedOut {AllLevels}";
    public const string Uploaded = $"{ClosedOut}; 06-26 uploaded";
    public const string Archived = $"{Uploaded}; 06-27 archived";

    /// <summary>Another household in difficulty, reported to the county.</summary>
    public const string OtherReported = $"06-06 applicationSubmitted {Papers}; 06-06 villageReviewed {Meetings}; 06-06 villagePosted; "
        + $"06-10 submittedToTown; 06-10 townReviewed passed; 06-10 townPosted; 06-14 reportedToCounty";
    public const string OtherListed = $"{OtherReported}; 06-14 suspectedListIssued";

    /// <summary>Somebody who moved in with relatives and still uses the old house.</summary>
    public const string Relocated = "registeredPoor relocatedBy=relatives threatensNeighbours=true";
}
