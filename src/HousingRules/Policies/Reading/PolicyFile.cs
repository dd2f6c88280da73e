using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads <c>policy.json</c>.</summary>
internal sealed class PolicyFile
{
    public string Id { get; private set; } = "";

    public FilePosition IdPosition { get; private set; } = FilePosition.Nowhere;

    /// <summary>The form that the file names, and where; null when it names none.</summary>
    public (int Number, FilePosition Place)? Form { get; private set; }

    public DateOnly InForceFrom { get; private set; }

    public FilePosition InForceFromPosition { get; private set; } = FilePosition.Nowhere;

    public LocalizedText Title { get; private set; } = new("", "");

    public TextNode Source { get; private set; } = null!;

    public ImmutableArray<TextNode> RuleSets { get; private set; } = [];

    public ImmutableArray<Parameter> Parameters { get; private set; } = [];

    public ImmutableArray<Definition> Definitions { get; private set; } = [];

    public ImmutableArray<Actor> Actors { get; private set; } = [];

    public ImmutableArray<Document> Documents { get; private set; } = [];

    public ImmutableArray<WrittenMilestone> Milestones { get; private set; } = [];

    public ImmutableArray<Outcome> Outcomes { get; private set; } = [];

    public ImmutableArray<Exclusion> Exclusions { get; private set; } = [];

    public ImmutableHashSet<string> NamedGroups { get; private set; } = [];

    public ImmutableArray<WrittenDuty> Duties { get; private set; } = [];

    public List<TextNode> Citations { get; } = [];

    /// <summary>Where actors, documents and milestones are declared.</summary>
    public Dictionary<object, FilePosition> Places { get; } = new(ReferenceEqualityComparer.Instance);

    public static PolicyFile Read(Node node, FindingList findings, NameTable names)
    {
        var file = new PolicyFile();
        ObjectReader.Read(node, findings, o =>
        {
            file.ReadHead(o, findings);
            new Reading(file, findings, names).Read(o);
            return file;
        });
        return file;
    }

    /// <summary>The parameters alone, before the rest is read: its texts may quote them. What is wrong in them is told with the
    /// rest.</summary>
    public static ImmutableArray<Parameter> ReadParameters(Node node)
    {
        var unheard = new FindingList();
        var file = new PolicyFile();
        var reading = new Reading(file, unheard, new(unheard));
        return ObjectReader.Read(node, unheard, reading.Parameters);
    }

    private void ReadHead(ObjectReader o, FindingList findings)
    {
        o.SkipSchema();
        Form = PolicyForm.Read(o, findings);
        PolicyLanguages.Read(o, findings);
        Id = o.Text("Id").Value;
        IdPosition = o.PlaceOf("Id");
        InForceFrom = o.Date("InForceFrom");
        InForceFromPosition = o.PlaceOf("InForceFrom");
        Title = o.Localized("Title");
        o.OptionalLocalized("Issuer");
        Source = o.Text("Source");
        RuleSets = o.Texts("RuleSets");
        foreach (var twice in RuleSets.GroupBy(s => s.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Error(twice.Last().Position, PolicySentences.RuleSetIsListedTwice(twice.Key));
        RuleSets = [.. RuleSets.Where(s => s.Value.Length > 0).DistinctBy(s => s.Value)];
    }

    /// <summary>Reads a definition, which may also stand in the procedure.</summary>
    /// <param name="o">Its object.</param>
    /// <param name="names">The names given so far.</param>
    /// <param name="cited">How its clauses are read.</param>
    /// <param name="mayAskWhatIsKnown">Whether it may ask, of a case, what is known.</param>
    public static Definition ReadDefinition(
        ObjectReader o,
        NameTable names,
        Func<ObjectReader, ImmutableArray<string>> cited,
        bool mayAskWhatIsKnown = false)
    {
        var name = o.Text("Name");
        names.Add(name);
        var alias = names.Alias(o);
        o.OptionalTexts("Readings");
        var known = mayAskWhatIsKnown ? o.OptionalTexts("Known") : [];
        return new(name.Value, alias, o.Localized("Label"), known.IsEmpty ? o.Text("Expression") : known[0], cited(o), name.Position)
        {
            Known = known,
        };
    }

    private sealed class Reading(PolicyFile file, FindingList findings, NameTable names)
    {
        private readonly List<(Outcome Outcome, ImmutableArray<TextNode> Excluded)> _excluded = [];
        private OutcomeGroups? _groups;

        public void Read(ObjectReader o)
        {
            file.Parameters = Parameters(o);
            file.Definitions = o.OptionalObjects("Definitions", d => ReadDefinition(d, names, Cited));
            file.Actors = Once(
                o,
                "Actors",
                o.Objects("Actors", a => Placed(a, new Actor(a.Text("Name").Value, a.Localized("Label")) { Clauses = Cited(a) })),
                a => a.Name);
            file.Documents = Once(
                o,
                "Documents",
                o.Objects("Documents", d => Placed(d, new Document(d.Text("Name").Value, d.Localized("Label")) { Clauses = Cited(d) })),
                d => d.Name);
            file.Milestones = Once(o, "Milestones", o.Objects("Milestones", Milestone), m => m.Name);
            file.Outcomes = o.Objects("Outcomes", Outcome);
            var groups = new OutcomeGroups(file.Outcomes, findings, names);
            // A group is a definition that may be used in every other.
            file.Definitions = [.. o.OptionalObjects("Groups", g => groups.Read(g, file.Citations)), .. file.Definitions];
            file.Exclusions = groups.Exclusions(_excluded);
            _groups = groups;
            file.Duties = [.. o.Objects("Duties", Duties).SelectMany(rows => rows)];
            file.NamedGroups = groups.NamedGroups;
        }

        public ImmutableArray<Parameter> Parameters(ObjectReader o) => o.OptionalObjects("Parameters", Parameter);

        private T Placed<T>(ObjectReader o, T declared)
            where T : class
        {
            file.Places[declared] = o.PlaceOf("Name");
            return declared;
        }

        private Parameter Parameter(ObjectReader o)
        {
            var name = o.Text("Name");
            names.Add(name);
            var type = new TypeReader(
                findings,
                (v, _) => new(v.Text("Name").Value, v.Localized("Label"), null, [], [])).OfParameter(o);
            var errors = findings.ErrorCount;
            var code = Value(o, name, type);
            var isReadable = findings.ErrorCount == errors;
            o.OptionalTexts("Readings");
            return new(name.Value, type, type is OneOfType { Options.IsEmpty: true } ? "" : type.Print(code), o.Localized("Label"))
            {
                Code = code,
                Clauses = Cited(o),
                Position = o.Position,
                IsReadable = isReadable,
                NamePosition = name.Position,
            };
        }

        private long Value(ObjectReader o, TextNode name, FactType type)
        {
            if (o.Node("Value") is not { } node)
                return type.Bounds.Least;
            if (type.TryRead(node.AsJson(), out var code))
                return code;
            if (type is OneOfType && node is TextNode text)
                UnknownName.Report(findings, text, PolicySentences.Value, type.Options.Select(v => (v.Name, v.Label)));
            else if (!findings.HasErrorAt(o.PlaceOf("Type")))
                WrittenValue.Refuse(findings, node, name.Value, type);
            return type.Bounds.Least;
        }

        private WrittenMilestone Milestone(ObjectReader o)
        {
            var rolls = o.OptionalText("RollsOverWhen");
            if (rolls is not null && !file.Parameters.Any(p => p.Name == rolls.Value && p.Type is BooleanType))
                UnknownName.Report(findings, rolls, PolicySentences.BooleanParameter, file.Parameters.Select(p => p.Name));
            o.OptionalTexts("Readings");
            var clauses = Cited(o);
            return Placed(
                o,
                new WrittenMilestone(
                    o.Text("Name").Value,
                    o.Localized("Label"),
                    o.Date("Due"),
                    rolls?.Value,
                    clauses.FirstOrDefault() ?? "")
                { DuePosition = o.PlaceOf("Due") });
        }

        private Outcome Outcome(ObjectReader o)
        {
            var name = o.Text("Name");
            names.Add(name);
            var alias = names.Alias(o);
            CitedClauses.ReadOptional(o, file.Citations);
            var outcome = new Outcome(name.Value, o.Localized("Label"))
            {
                Alias = alias,
                Position = name.Position,
                Amount = AmountReader.Read(o, findings, names, file.Citations),
            };
            if (o.OptionalTexts("Excludes") is { IsEmpty: false } excluded)
                _excluded.Add((outcome, excluded));
            return outcome;
        }

        // Either one row of its own, or outcomes with several rows below them.
        private ImmutableArray<WrittenDuty> Duties(ObjectReader o)
        {
            var outcomes = _groups!.Named(o.Texts("Outcomes"));
            return o.Has("Duties") ? o.Objects("Duties", row => Duty(row, outcomes)) : [Duty(o, outcomes)];
        }

        private WrittenDuty Duty(ObjectReader o, ImmutableArray<Outcome> outcomes)
        {
            o.OptionalTexts("Readings");
            return new(
                outcomes,
                o.OptionalText("When"),
                Known(o.Texts("Actors"), file.Actors, x => (x.Name, x.Label), PolicySentences.Actor),
                [.. Known(o.Texts("Due"), file.Milestones, x => (x.Name, x.Label), PolicySentences.Milestone).Select(m => m.Name)],
                Known(o.Texts("Documents"), file.Documents, x => (x.Name, x.Label), PolicySentences.Document),
                o.OptionalObjects("Steps", s => new WrittenStep(s.Text("Name").Value, s.Localized("Label"), s.Text("When"))),
                o.OptionalLocalized("Label"),
                Cited(o));
        }

        private ImmutableArray<T> Known<T>(
            ImmutableArray<TextNode> wanted,
            ImmutableArray<T> declared,
            Func<T, (string Name, LocalizedText Label)> called,
            LocalizedText kind)
            where T : class
        {
            var known = ImmutableArray.CreateBuilder<T>();
            foreach (var text in wanted)
            {
                if (declared.FirstOrDefault(d => called(d).Name == text.Value) is { } found)
                    known.Add(found);
                else
                    UnknownName.Report(findings, text, kind, declared.Select(called));
            }

            return known.ToImmutable();
        }

        private ImmutableArray<T> Once<T>(ObjectReader o, string key, ImmutableArray<T> items, Func<T, string> name)
        {
            foreach (var twice in items.GroupBy(name, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
                findings.Error(
                    file.Places.GetValueOrDefault((object)twice.Last()!, o.PlaceOf(key)),
                    PolicySentences.DeclaredTwiceRename(twice.Key, key));
            return items;
        }

        private ImmutableArray<string> Cited(ObjectReader o) => CitedClauses.Read(o, file.Citations);
    }
}
