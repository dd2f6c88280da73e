using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads a policy's folder whole, and finds what is wrong in any of its files before anything is evaluated.</summary>
internal sealed class PolicyReader
{
    private readonly PolicyFolder _folder;
    private readonly FindingList _findings;
    private readonly List<(string Name, Node Node)> _digested = [];
    private QuotedParameters? _quoted;

    private PolicyReader(PolicyFolder folder, FindingList findings) => (_folder, _findings) = (folder, findings);

    /// <summary>What is written, as far as it could be read.</summary>
    public static WrittenPolicy Read(PolicyFolder folder, FindingList findings) => new PolicyReader(folder, findings).Read(null, null);

    // The facts stay the same ones, so that a sheet fits the policy under any settings.
    private WrittenPolicy Read(ImmutableArray<Parameter>? under, FactsFile? sameFacts)
    {
        if (_folder.Names.Count > Limits.Files)
            _findings.Error(
                FilePosition.Whole(_folder.Absent("")),
                PolicySentences.TooManyFiles(Limits.Files));
        foreach (var file in _folder.TooLarge)
            _findings.Error(
                FilePosition.Whole(file),
                PolicySentences.FileIsTooLarge(Limits.FileBytes / 1024));

        var policyNode = Json("policy.json", needed: true);
        if (policyNode is not null && PolicyLanguages.IsChineseAlone(policyNode))
            _folder.SpeakChineseAlone();
        var parameters = under ?? (policyNode is null ? [] : PolicyFile.ReadParameters(policyNode));
        // Where the parameters could not be read, what quotes them is no mistake of its own.
        _quoted = policyNode is null ? null : new(parameters, _findings);
        policyNode = policyNode is null ? null : _quoted?.Filled(policyNode, literal: "Parameters");
        var factsNode = Json("facts.json", needed: true);
        var clausesNode = Json("clauses.json", needed: true);
        var calendarNode = Json("calendar.json", needed: false);
        var invariantsNode = Json("invariants.json", needed: false);
        var tablesNode = Json("tables.json", needed: false);
        var procedureNode = Json("procedure.json", needed: false);

        var names = new NameTable(_findings);
        var policy = policyNode is null ? null : PolicyFile.Read(policyNode, _findings, names);
        var facts = factsNode is null ? null : sameFacts ?? FactsFile.Read(factsNode, _findings, names, policy);
        var clauses = clausesNode is null ? null : ClausesFile.Read(clausesNode, _findings, _folder);
        var (calendar, years) = calendarNode is null
            ? (RestDayCalendar.WeekendsOnly, FilePosition.Whole(_folder.Absent("calendar.json")))
            : CalendarFile.Read(calendarNode, _findings);
        if (policy is not null)
        {
            CheckFolderName(policy);
            CheckSource(policy, clauses);
            CalendarCheck.Milestones(policy, _findings);
        }

        if (clauses is not null)
            CitedClauses.Check([policy?.Citations, facts?.Citations], clauses, _findings);

        var invariants = invariantsNode is null || facts is null
            ? null
            : InvariantsFile.Read(invariantsNode, _findings, facts.Catalog, policy?.Outcomes ?? []);
        if (clauses is not null)
            CitedClauses.Check([invariants?.Citations], clauses, _findings);
        var tables = tablesNode is null || facts is null ? null : TablesFile.Read(tablesNode, _findings, names, facts.Catalog);
        if (clauses is not null)
            CitedClauses.Check([tables?.Citations], clauses, _findings);
        var decidedIn = new Dictionary<string, string>(StringComparer.Ordinal);
        var (sets, setsAreWhole) = RuleSets(policy, clauses, decidedIn);
        // Last, so that a name taken twice is told where the procedure takes it.
        var procedure = procedureNode is null || facts is null || policy is null
            ? null
            : ProcedureFile.Read(procedureNode, _findings, names, policy, facts.Catalog, clauses);
        // A calendar that is there and could not be read says nothing of the years.
        if (policy is not null && (calendarNode is not null || _folder["calendar.json"] is null) && !_findings.HasErrors)
            CalendarCheck.Years(calendar, years, calendarNode is not null, policy, procedure, _findings);
        setsAreWhole &= new UnreadFiles(_folder, _findings).Refuse(policy, _digested.Select(d => d.Name));
        if (policy is not null)
        {
            PolicyForm.Check(
                policy.Form,
                groups: policy.Definitions.Any(d => !d.Group.IsEmpty),
                otherwise: sets.Any(s => s.Rules.Any(r => r.IsOtherwise)),
                quotes: _quoted?.Quoted.IsEmpty == false,
                _findings);
            // What a rule set would decide that is not listed follows from that.
            foreach (var outcome in policy.Outcomes.Where(o => setsAreWhole && !decidedIn.ContainsKey(o.Name)))
                _findings.Warning(outcome.Position, PolicySentences.NoRuleDecides(outcome.Name));
        }

        var catalog = facts?.Catalog ?? new FactCatalog([]);
        // An example speaks of facts and outcomes: without both, nothing can be said of it.
        var examples = facts is null || policy is null ? new([], []) : Examples(catalog, policy, clauses, procedure);
        var digest = PolicyDigest.Of(_digested, clauses?.SourceText ?? "");
        catalog.Origin = _findings.HasErrors ? null : digest.Origin;
        var document = new PolicyDocument(
            policy?.Id ?? _folder.Id,
            policy?.InForceFrom ?? default,
            policy?.Title ?? new("", ""),
            _findings.HasErrors ? "" : digest.Under(under ?? policy?.Parameters ?? []),
            catalog,
            under ?? policy?.Parameters ?? [],
            policy?.Definitions ?? [],
            policy?.Actors ?? [],
            policy?.Milestones ?? [],
            policy?.Outcomes ?? [],
            policy?.Duties ?? [],
            sets,
            clauses?.Statements ?? [],
            calendar,
            examples.Households)
        {
            DigestUnder = digest.Under,
            Quoted = _quoted?.Quoted ?? [],
            FactPlaces = facts?.Places ?? ImmutableDictionary<string, FilePosition>.Empty,
            Declared = [.. policy?.Places.Select(p => (p.Key, p.Value)) ?? []],
            NamedElsewhere = NamesElsewhere.Of(policy, procedure),
            NamedGroups = policy?.NamedGroups ?? [],
            Exclusions = policy?.Exclusions ?? [],
            Tables = tables?.Tables ?? [],
            Invariants = invariants?.Invariants ?? [],
            Accepted = invariants?.Accepted ?? [],
            NamesAreWhole = policy is not null && facts is not null,
            RuleSetsAreWhole = setsAreWhole,
        };
        return new(document, procedure, examples.Procedures)
        {
            Files = _folder.Contents,
            Under = (settings, findings) => new PolicyReader(_folder, findings).Read([.. settings], facts),
        };
    }

    private (ImmutableArray<RuleSet> Sets, bool AreWhole) RuleSets(
        PolicyFile? policy,
        ClausesFile? clauses,
        Dictionary<string, string> decidedIn)
    {
        if (policy is null)
            return ([], false);
        var whole = true;
        var sets = ImmutableArray.CreateBuilder<RuleSet>();
        foreach (var name in policy.RuleSets)
        {
            if (!IsThere(name, policy) || Json($"{name.Value}.json", needed: true) is not { } node)
            {
                whole = false;
                continue;
            }

            var file = RuleSetFile.Read(node, _findings, name.Value, policy, decidedIn);
            if (clauses is not null)
                CitedClauses.Check([file.Citations], clauses, _findings);
            sets.Add(file.RuleSet);
            whole &= file.IsWhole && !file.RuleSet.Rules.IsEmpty;
        }

        if (sets.Sum(s => s.Rules.Length) > Limits.Rules)
            _findings.Error(
                FilePosition.Whole(_folder.Absent("policy.json")),
                PolicySentences.TooManyRules(Limits.Rules));
        if (whole)
            OutcomeGroups.CheckExclusions(policy.Exclusions, decidedIn, _findings);
        return (sets.ToImmutable(), whole);
    }

    private bool IsThere(TextNode set, PolicyFile policy)
    {
        if (_folder[$"{set.Value}.json"] is not null)
            return true;
        var bare = set.Value.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? set.Value[..^".json".Length] : null;
        if (bare is not null && _folder[$"{bare}.json"] is not null)
        {
            _findings.Root(
                set.Position,
                PolicySentences.RuleSetIsNamedWithoutJson(bare),
                [bare]);
            return false;
        }

        var unlisted = _folder.Names.Where(n => n.EndsWith(".json", StringComparison.Ordinal) && !n.Contains('/', StringComparison.Ordinal))
            .Select(n => n[..^".json".Length])
            .Except([.. UnreadFiles.FixedNames, .. policy.RuleSets.Select(s => s.Value)]);
        var meant = NearestName.DidYouMean(set.Value, unlisted);
        _findings.Root(
            set.Position,
            PolicySentences.RuleSetHasNoFile(set.Value, meant),
            []);
        return false;
    }

    private WorkedExampleSet Examples(FactCatalog catalog, PolicyFile policy, ClausesFile? clauses, ProcedureDeclaration? procedure)
    {
        var examples = new WorkedExampleSet([], []);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _folder.Names.Where(UnreadFiles.IsExample))
        {
            if (Parse(name) is { } node)
                examples = examples.And(ExamplesFile.Read(node, _findings, catalog, policy, clauses, procedure, ids));
        }

        if (_findings.HasErrors)
            return examples;
        if (examples.Households.IsEmpty && !policy.RuleSets.IsEmpty)
            _findings.Warning(
                FilePosition.Whole(_folder.Absent("cases")),
                PolicySentences.NoWorkedExample);
        if (examples.Procedures.IsEmpty && procedure is not null)
            _findings.Warning(
                FilePosition.Whole(_folder.Absent("cases")),
                PolicySentences.NoWorkedHistory);
        return examples;
    }

    private void CheckFolderName(PolicyFile policy)
    {
        var day = policy.InForceFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (policy.InForceFrom > Limits.FirstDay && day != _folder.Day)
            _findings.Error(
                policy.InForceFromPosition,
                PolicySentences.FolderIsOfAnotherDay(day, _folder.Day));
        if (policy.Id.Length > 0 && _folder.Id.Length > 0 && policy.Id != _folder.Id)
            _findings.Error(
                policy.IdPosition,
                PolicySentences.FolderIsOfAnotherId(policy.Id, _folder.Id));
    }

    // One text: the quotes are held against it, and the digest rests on it.
    private void CheckSource(PolicyFile policy, ClausesFile? clauses)
    {
        var source = policy.Source;
        if (source.Value.Length == 0)
            return;
        if (_folder[source.Value] is null)
        {
            var meant = NearestName.DidYouMean(source.Value, _folder.Names.Where(n => !n.EndsWith(".json", StringComparison.Ordinal)));
            _findings.Error(
                source.Position,
                PolicySentences.NoSourceFile(source.Value, meant));
        }
        else if (clauses is not null && clauses.Source.Value.Length > 0 && clauses.Source.Value != source.Value
            && _folder[clauses.Source.Value] is not null)
        {
            _findings.Error(
                source.Position,
                PolicySentences.SourceIsNamedOtherwise(source.Value, clauses.Source.Value));
        }
    }

    private Node? Json(string name, bool needed)
    {
        if (_folder[name] is null)
        {
            if (needed)
                _findings.Error(FilePosition.Whole(_folder.Absent(name)), PolicySentences.ThisFileIsMissing);
            return null;
        }

        var node = Parse(name);
        if (node is null)
            return null;
        _digested.Add((name, node));
        return _quoted is null ? node : _quoted.Filled(node, literal: name == "facts.json" ? "Facts" : "");
    }

    private Node? Parse(string name)
    {
        var file = _folder[name]!;
        return _folder.TooLarge.Contains(file) ? null : StrictJson.Read(file, _findings);
    }

}
