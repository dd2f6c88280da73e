using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Replaying;

/// <summary>Decides the cases of a store again, one after another, and tells what would differ from what is stored.</summary>
/// <param name="Store">The store.</param>
/// <param name="Policies">The policies there are.</param>
internal sealed record VerifyJob(ICaseStore Store, PolicyLibrary Policies)
{
    private const int Page = 500;

    private long _cases;
    private long _events;
    private long _different;
    private long _unverified;

    /// <summary>Writes what would differ.</summary>
    /// <returns>The exit code: 3 when something would, or could not be told.</returns>
    public int Run(TextWriter writer, HostConsole console, CancellationToken interrupted)
    {
        var keeper = new CaseKeeper(Store, ProcedureOf);
        foreach (var id in Ids(interrupted))
        {
            interrupted.ThrowIfCancellationRequested();
            foreach (var line in Verify(keeper, id, interrupted))
                writer.WriteLine(line[console.Language]);
        }

        writer.WriteLine(Summary()[console.Language]);
        return _different + _unverified == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private IEnumerable<LocalizedText> Verify(CaseKeeper keeper, string id, CancellationToken interrupted)
    {
        _cases++;
        CaseVerification? verified;
        LocalizedText? unread = null;
        try
        {
            verified = keeper.VerifyAsync(id, interrupted).GetAwaiter().GetResult();
        }
        catch (CaseFormException e)
        {
            (verified, unread) = (null, new(e.ToString(Language.Chinese), e.ToString(Language.English)));
        }

        if (unread is not null)
        {
            _unverified++;
            return [HostSentences.CannotBeVerified(id, unread)];
        }

        _events += verified?.Events ?? 0;
        if (verified is null or { IsSame: true })
            return [];
        _different++;
        return verified.Differences.Select(d => HostSentences.CaseDiffers(id, d.Words));
    }

    private IEnumerable<string> Ids(CancellationToken interrupted)
    {
        for (string? after = null; ;)
        {
            var page = Store.ListAsync(new CaseQuery { After = after, Size = Page }, interrupted).GetAwaiter().GetResult();
            foreach (var summary in page.Cases)
                yield return summary.Id;
            if (page.Next is null)
                yield break;
            after = page.Next;
        }
    }

    private Procedure? ProcedureOf(string digest) =>
        Policies.FindDigest(digest) is { HasProcedure: true } policy ? Procedure.Of(policy) : null;

    private LocalizedText Summary()
    {
        var (cases, events) = (_cases.ToString("N0", CultureInfo.InvariantCulture), _events.ToString("N0", CultureInfo.InvariantCulture));
        var (different, unverified) =
            (_different.ToString("N0", CultureInfo.InvariantCulture), _unverified.ToString("N0", CultureInfo.InvariantCulture));
        return HostSentences.DecidedAgain(cases, events, different, unverified);
    }
}
