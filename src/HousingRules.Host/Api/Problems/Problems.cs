using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Api;

/// <summary>Every problem of the API, with its status, its code and its words.</summary>
internal static class Problems
{
    public static Problem NotSignedIn => new(401, "NOT_SIGNED_IN", HostSentences.NotSignedIn, HostSentences.SendAKey);

    public static Problem NotForThisKey => new(403, "NO_ROLE", HostSentences.NotForThisKey, HostSentences.LetAdministratorSet);

    public static Problem NoSuchAddress => new(404, "NO_SUCH_ADDRESS", HostSentences.NoSuchAddress, HostSentences.LookAtTheDocument);

    public static Problem OtherMethod => new(405, "OTHER_METHOD", HostSentences.OtherMethod, HostSentences.LookAtTheDocument);

    public static Problem OtherContent => new(415, "OTHER_CONTENT", HostSentences.OtherContent, HostSentences.MendJson);

    public static Problem NoSuchCase => new(404, "NO_SUCH_CASE", HostSentences.NoSuchCase, HostSentences.CheckTheCaseId);

    public static Problem CommandTaken => new(409, "COMMAND_TAKEN", HostSentences.CommandTaken, HostSentences.TakeAnotherId);

    public static Problem TooLarge => new(413, "TOO_LARGE", HostSentences.TooLarge, HostSentences.SplitIt);

    public static Problem TooSlow => new(408, "TOO_SLOW", HostSentences.TooSlow, HostSentences.TryAgainSame);

    public static Problem TookTooLong => new(504, "TOOK_TOO_LONG", HostSentences.TookTooLong, HostSentences.AskForLess) { RetryAfter = 5 };

    public static Problem StorageAway => new(503, "STORAGE_AWAY", HostSentences.StorageAway, HostSentences.TryAgainSame) { RetryAfter = 5 };

    public static Problem CheckIsRunning =>
        new(503, "CHECK_RUNNING", HostSentences.CheckIsRunning, HostSentences.WaitAWhile) { RetryAfter = 5 };

    public static Problem ProcedureForks =>
        new(503, "PROCEDURE_FORKS", HostSentences.ProcedureForksHere, HostSentences.LetPolicyBeMended);

    public static Problem PolicyBroken => new(503, "POLICY_BROKEN", HostSentences.PolicyBroken, HostSentences.LetPolicyBeMended);

    public static Problem Inside => new(500, "INSIDE", HostSentences.InsideTheService, HostSentences.ReportIt);

    public static Problem BadRequest(params IReadOnlyList<RequestMistake> mistakes) =>
        new(400, "BAD_REQUEST", HostSentences.BadRequestAt, HostSentences.MendRequest) { Mistakes = mistakes, Path = mistakes[0].Path };

    public static Problem BadJson(string path, LocalizedText? words = null) =>
        new(400, "BAD_JSON", HostSentences.BadJson, HostSentences.MendJson)
        {
            Path = path,
            Mistakes = [new(path, words ?? HostSentences.UnreadableAt(path))],
        };

    public static Problem NotUnderstood(string? path, LocalizedText words) =>
        new(422, "NOT_UNDERSTOOD", HostSentences.NotUnderstood, HostSentences.MendFacts)
        {
            Path = path ?? "$",
            Mistakes = [new(path ?? "$", words)],
        };

    public static Problem NoSuchPolicy(IEnumerable<string> loaded) =>
        new(404, "NO_SUCH_POLICY", HostSentences.NoSuchPolicy, HostSentences.TakeALoadedPolicy(loaded));

    public static Problem NotInForce(LocalizedText words) => new(422, "NOT_IN_FORCE", words, HostSentences.TakeALaterDay) { Path = "on" };

    public static Problem NotPossible(LocalizedText words) => new(422, "NOT_POSSIBLE", words, HostSentences.MendRequest);

    public static Problem NotThereYet(DateOnly opened) =>
        new(422, "NOT_OPENED_YET", HostSentences.DayBeforeOpening(opened), HostSentences.TakeALaterDay) { Path = "on" };

    public static Problem CaseUnreadable(CaseFormException why) =>
        new(503, "CASE_UNREADABLE", HostSentences.CaseCannotBeRead, HostSentences.LetCaseBeMended)
        {
            Mistakes = [new(why.Place, why.Text)],
        };

    public static Problem Conflict(int version, IReadOnlyList<EntryAnswer> since) =>
        new(409, "CONFLICT", HostSentences.CaseHasMoved, HostSentences.LookAndAskAgain) { Version = version, Since = since };

    public static Problem Refused(IEnumerable<Refusal> refusals, Policy? policy, int? entry) =>
        new(422, "REFUSED", HostSentences.Refused422, HostSentences.DoTheRemedies)
        {
            Refusals = [.. refusals.Select(r => RefusalAnswer.Of(r, policy))],
            RefusedEntry = entry,
        };

    public static Problem NotYours(IEnumerable<Refusal> refusals, Policy? policy) =>
        new(403, "NOT_YOURS", HostSentences.NotYours, HostSentences.DoTheRemedies)
        {
            Refusals = [.. refusals.Select(r => RefusalAnswer.Of(r, policy))],
        };

    public static Problem TooMany(int most) => new(413, "TOO_MANY", HostSentences.TooManyAtOnce(most), HostSentences.SplitIt);

    public static Problem TooFast(int seconds) =>
        new(429, "TOO_FAST", HostSentences.TooFast, HostSentences.WaitAWhile) { RetryAfter = seconds };

    public static Problem LedgerNotWhole(IReadOnlyList<LeftOutAnswer> leftOut) =>
        new(409, "LEDGER_NOT_WHOLE", HostSentences.LedgerNotWhole, HostSentences.LetCaseBeMended) { LeftOut = leftOut };

    /// <summary>The problem of a status that was set without a word; null when it is none.</summary>
    public static Problem? OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => NotSignedIn,
        StatusCodes.Status403Forbidden => NotForThisKey,
        StatusCodes.Status404NotFound => NoSuchAddress,
        StatusCodes.Status405MethodNotAllowed => OtherMethod,
        StatusCodes.Status408RequestTimeout => TooSlow,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => OtherContent,
        >= 500 => Inside,
        >= 400 => BadRequest(new RequestMistake("", HostSentences.BadRequestAt)),
        _ => null,
    };
}
