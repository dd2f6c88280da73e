using HousingRules.Cases;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Storage;

/// <summary>Cases in a database, under the policy that the program carries: opened, and moved on by an appraisal.</summary>
internal sealed class KeptCases(Database database)
{
    public static readonly DateOnly Day = new(2020, 6, 8);

    public static Procedure Procedure { get; } = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));

    /// <summary>When things are recorded.</summary>
    public DateTimeOffset At { get; set; } = new(2020, 6, 8, 9, 0, 0, TimeSpan.FromHours(8));

    public CaseKeeper Keeper =>
        new(new DatabaseCaseStore(database, Area.Everywhere), digest => Procedure.Policy.Digest == digest ? Procedure : null);

    /// <summary>A case of a village.</summary>
    public async Task OpenAsync(string id, bool isKnown = true) => Accepted(await Keeper.OpenAsync(
        id,
        Procedure,
        new(id, "演示县", "南镇", "甲村"),
        isKnown
            ? Procedure.Policy.NewSheet().Set("registeredPoor", true)
            : Procedure.Policy.NewSheet().SetUnknown("registeredPoor").SetUnknown("currentGrade"),
        Day,
        Envelope($"open {id}")));

    /// <summary>A case that was opened and appraised.</summary>
    public async Task AppraisedAsync(string id, string grade = "D")
    {
        await OpenAsync(id);
        Accepted(await Keeper.HappenAsync(id, 1, Procedure.Event("appraised", Day).With("grade", grade), Envelope($"appraise {id}")));
    }

    /// <summary>Withdraws the last event of a case.</summary>
    public async Task WithdrawAsync(string id)
    {
        var kept = (await Keeper.LoadAsync(id))!;
        Accepted(await Keeper.CorrectAsync(id, kept.Version, kept.Events[^1].Entry, null, "误登", Envelope($"withdraw {id} {kept.Version}")));
    }

    private CaseEnvelope Envelope(string command) => new(command, "thirdPartyAppraisalOrg", "p7", At, "备注") { RecordedAs = "village" };

    private static void Accepted(CaseAnswer answer) => Assert.Equal(CaseAnswerStatus.Accepted, answer.Status);
}
