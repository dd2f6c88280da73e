using System.Collections.Immutable;
using System.Numerics;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What the single analyses share: the policy as diagrams, and the making of findings whose examples are replayed before anybody
/// sees them.</summary>
internal sealed class Analysis
{
    private readonly List<AnalysisFinding> _findings = [];
    private readonly HashSet<int> _opaque;

    /// <summary>An analysis of a policy that is read by <see cref="Read"/>.</summary>
    public Analysis(Policy policy, StepBound steps)
    {
        Policy = policy;
        Space = Space.Of([policy.Compiled], steps);
        _opaque = [.. Space.Opaque.Values];
    }

    public Policy Policy { get; }

    public Space Space { get; }

    public Diagram Diagram => Space.Diagram;

    /// <summary>The rules; null until they are read.</summary>
    public PolicyDiagrams Diagrams { get; private set; } = null!;

    public IReadOnlyList<AnalysisFinding> Findings => _findings;

    /// <summary>Reads the rules; false where the bound was met: then that is noted, and nothing can be asked.</summary>
    public bool Read()
    {
        try
        {
            Diagrams = new(Space, Policy.Compiled);
            return true;
        }
        catch (BoundMetException e)
        {
            NotDecided(Policy.Id, e.RuleSet!.Position, VerificationSentences.TheWholePolicy(e.RuleSet.Name));
            return false;
        }
    }

    /// <summary>Notes something that the households of a diagram show. What is true only for one answer of a comparison that cannot be
    /// followed is told as undecided.</summary>
    // shown: whether a decided household shows it, so that an example that does not replay is never printed.
    public void Shows(
        AnalysisKind kind,
        Severity severity,
        string subject,
        FilePosition place,
        LocalizedText message,
        ImmutableArray<Rule> rules,
        int households,
        Func<ImmutableArray<Counterexample>, bool> shown,
        Func<int[], ImmutableArray<int[]>>? more = null)
    {
        if (households == Diagram.None)
            return;
        var certain = Certain(households);
        if (certain == Diagram.None)
        {
            Add(
                AnalysisKind.Undecided,
                Severity.Warning,
                subject,
                place,
                VerificationSentences.NotFollowed(message),
                rules,
                BigInteger.Zero,
                []);
            return;
        }

        var regions = Diagram.Pick(certain, Space.Preferred);
        ImmutableArray<Counterexample> examples = [.. (more?.Invoke(regions) ?? [regions]).Select(Replay)];
        if (!shown(examples))
            throw new InvalidOperationException(
                $"The analysis found \"{message.English}\", but its example does not show it when decided: "
                + $"{examples[0].ToJson("example")}. This is a fault of HousingRules, not of the policy.");
        Add(kind, severity, subject, place, message, rules, Space.Count(certain), examples);
    }

    /// <summary>Notes something that households show which were found by trying: how many show it is not known.</summary>
    public void Shown(
        AnalysisKind kind,
        string subject,
        FilePosition place,
        LocalizedText message,
        ImmutableArray<Counterexample> examples) =>
        Add(kind, Severity.Error, subject, place, message, [], BigInteger.Zero, examples);

    /// <summary>Notes something that no household shows: a rule that never holds, a fact that never matters.</summary>
    public void Absent(
        AnalysisKind kind,
        Severity severity,
        string subject,
        FilePosition place,
        LocalizedText message,
        ImmutableArray<Rule> rules) =>
        Add(kind, severity, subject, place, message, rules, BigInteger.Zero, []);

    /// <summary>Asks something of which it may be that the bound is met before there is an answer: then that is noted.</summary>
    public void Ask(string subject, FilePosition place, LocalizedText question, Action ask)
    {
        try
        {
            ask();
        }
        catch (BoundMetException)
        {
            NotDecided(subject, place, question);
        }
    }

    /// <summary>Those households of a diagram that are in it whatever a comparison that cannot be followed says.</summary>
    public int Certain(int households) => Diagram.ForAll(households, _opaque);

    /// <summary>The household of some regions, decided by the ordinary evaluator.</summary>
    public Counterexample Replay(int[] regions)
    {
        var sheet = SpaceHousehold.Sheet(Space, regions, Policy.Facts);
        return new(sheet, Policy.Determine(sheet));
    }

    private void NotDecided(string subject, FilePosition place, LocalizedText question) => Absent(
        AnalysisKind.Undecided,
        Severity.Warning,
        subject,
        place,
        VerificationSentences.NotDecided(Diagram.Steps, question),
        []);

    private void Add(
        AnalysisKind kind,
        Severity severity,
        string subject,
        FilePosition place,
        LocalizedText message,
        ImmutableArray<Rule> rules,
        BigInteger households,
        ImmutableArray<Counterexample> examples)
    {
        var accepted = Acceptance.Of(Policy.Document.Accepted, kind.ToString(), subject);
        _findings.Add(new(
            kind,
            subject,
            Acceptance.Found(accepted, severity, place, message),
            rules,
            households,
            Space.Share(households, Space.Size),
            examples,
            accepted?.Because));
    }
}
