using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>A policy that has been read, checked and compiled. It is immutable and may be used by any number of threads at once.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Policy
{
    private readonly PolicyDocument _document;
    private readonly CompiledPolicy _compiled;
    private Decider _decider;
    private Explainer _explainer;
    private DateOnly? _on;

    internal Policy(CompiledPolicy compiled, PolicyProcedure? procedure = null)
    {
        _compiled = compiled;
        Procedure = procedure;
        _document = compiled.Document;
        _decider = new(compiled, new DeterminationFactory(compiled, Name, Digest));
        _explainer = new(compiled, _decider);
        Statements = _document.Statements.ToImmutableDictionary(s => s.Id, StringComparer.Ordinal);
        Actors = _document.Actors.ToImmutableDictionary(a => a.Name, StringComparer.Ordinal);
    }

    /// <summary>The policy's id: the name of the folder that holds its versions.</summary>
    public string Id => _document.Id;

    /// <summary>The first day on which this version is in force.</summary>
    public DateOnly InForceFrom => _document.InForceFrom;

    /// <summary>The id and the first day, such as <c>county/2020-06-06</c>.</summary>
    public string Name => $"{Id}/{InForceFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>What people call it.</summary>
    public LocalizedText Title => _document.Title;

    /// <summary>SHA-256 over the policy's files in canonical form, with its algorithm in front.</summary>
    public string Digest => _document.Digest;

    /// <summary>The files from which it was loaded, by their names in the policy's folder (<c>policy.json</c>, <c>cases/1.json</c>):
    /// what must be kept to load it again with the same <see cref="Digest"/> (<see cref="PolicyLibrary.LoadFiles"/>). Values that
    /// <see cref="With(string, string)"/> changed do not stand in them. Byte order marks are left away.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files =>
        Written?.Files ?? ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>What can be known of a household.</summary>
    public FactCatalog Facts => _document.Facts;

    /// <summary>The rule sets, in the order in which they are decided.</summary>
    public ImmutableArray<RuleSet> RuleSets => _document.RuleSets;

    /// <summary>The settings of the policy.</summary>
    public ImmutableArray<Parameter> Parameters => _document.Parameters;

    /// <summary>The normative statements of the source text, by id.</summary>
    public ImmutableDictionary<string, Statement> Statements { get; }

    /// <summary>The outcomes that carry an amount, in the policy's order.</summary>
    public IEnumerable<Outcome> Paying => _compiled.Amounts.Select(a => a.Outcome);

    /// <summary>Which days are rest days.</summary>
    internal RestDayCalendar Calendar => _document.Calendar;

    /// <summary>Those who must act, by name.</summary>
    public ImmutableDictionary<string, Actor> Actors { get; }

    /// <summary>The milestones with their last days, as the parameters and the calendar make them.</summary>
    public ImmutableArray<Milestone> Deadlines => _document.DatedMilestones;

    internal PolicyDocument Document => _document;

    internal CompiledPolicy Compiled => _compiled;

    /// <summary>Whether the policy has a procedure (<c>procedure.json</c>), so that households' cases can be kept under it.</summary>
    public bool HasProcedure => Procedure is not null;

    /// <summary>The procedure of the policy's cases; null when the policy has none.</summary>
    internal PolicyProcedure? Procedure { get; }

    /// <summary>As it is written, to be written anew under other settings.</summary>
    internal WrittenPolicy? Written { get; init; }

    /// <summary>Worked examples of the procedure.</summary>
    internal ImmutableArray<ProcedureExample> Histories { get; init; } = [];

    /// <summary>A sheet on which every fact has its omitted value.</summary>
    public FactSheet NewSheet() => new(Facts);

    /// <summary>The same policy for households that are looked at on a day, where they do not say another: the day of its fact
    /// <c>today</c> (<see cref="FactCatalog.Today"/>). Without it what asks for the day is unknown.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The policy itself where it does not ask for the day.</returns>
    public Policy On(DateOnly day)
    {
        if (Facts.Today is null)
            return this;
        var then = (Policy)MemberwiseClone();
        then._decider = _decider.On(day);
        then._explainer = new(_compiled, then._decider);
        then._on = day;
        return then;
    }

    /// <summary>How much the policy remembers of what it decided.</summary>
    public Remembered Remembers => _decider.Remembers;

    /// <summary>The same policy with other bounds of what it remembers, and nothing remembered yet.</summary>
    /// <param name="bounds">The bounds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bounds"/> is null.</exception>
    public Policy Remembering(Remembered bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        var other = (Policy)MemberwiseClone();
        other._decider = new(_compiled, new DeterminationFactory(_compiled, Name, Digest), bounds);
        other._explainer = new(_compiled, other._decider);
        return _on is { } day ? other.On(day) : other;
    }

    /// <summary>Compiles the policy for a caller's own household type. Do it once and keep the result.</summary>
    /// <typeparam name="T">A class, record, struct or interface whose public properties hold the facts, by the fact's name, alias or label
    /// in either language or by <see cref="FactAttribute"/>: a boolean as <c>bool</c>; a one-of as an enum or a string; a set as a flags
    /// enum, a collection of strings or of an enum, or one <c>bool</c> for each member; a number as any whole number or <c>decimal</c>; a
    /// day as <c>DateOnly</c> or <c>DateTime</c>; and the nullable of each, whose null is "not known".</typeparam>
    /// <param name="omit">Names of facts, or of members of a set, that the type does not hold; each has its omitted value, or is unknown
    /// where it has none.</param>
    /// <exception cref="ArgumentException">A fact has no property, an unsuitable one or two, or something would be passed over; the message
    /// lists all.</exception>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public BoundPolicy<T> For<[DynamicallyAccessedMembers(Trimming.Household)] T>(params IReadOnlyCollection<string> omit) =>
        Bind<T>(MapEntries.None with { Omitted = [.. omit ?? []] });

    /// <summary>Compiles the policy for a caller's own household type, of which a map says what names and attributes do not. Do it once and
    /// keep the result.</summary>
    /// <typeparam name="T">The type; what the map does not name is found as without it.</typeparam>
    /// <param name="map">Says what holds which fact, how it is converted, and what is left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">A fact is held nowhere, unsuitably or twice, or something would be passed over; the message
    /// lists all.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var homes = policy.For&lt;Home>(map => map
    ///     .Fact("currentGrade", h => h.Level, level => level switch { 1 => "A", 2 => "B", 3 => "C", 4 => "D", _ => null })
    ///     .Omit([.. policy.Facts.Facts.Select(f => f.Name).Except(["currentGrade", "categories"])]));
    /// Console.WriteLine(homes.Determine(new(Level: 4, Categories: ["registeredPoor"])).Has("includeInRenovationPlan")); // True
    ///
    /// record Home(int Level, string[] Categories);
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public BoundPolicy<T> For<[DynamicallyAccessedMembers(Trimming.Household)] T>(Action<FactMap<T>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var facts = new FactMap<T>();
        map(facts);
        return Bind<T>(facts.Entries);
    }

    /// <summary>Decides a household given by the names of its facts.</summary>
    /// <param name="sheet">A sheet of this policy's facts.</param>
    /// <exception cref="ArgumentException">The sheet is of another policy.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var determination = policy.Determine(policy.NewSheet().Set("registeredPoor", true).SetUnknown("currentGrade"));
    /// Console.WriteLine(determination.Status); // Undetermined
    /// Console.WriteLine(determination.Missing[0].Name); // currentGrade
    /// </code>
    /// </example>
    public Determination Determine(FactSheet sheet) => _decider.Decide(Own(sheet).Codes);

    /// <summary>Decides a household given by the names of its facts, or says what is wrong with it.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="determination">What is decided; null when something is wrong.</param>
    /// <param name="problem">What is wrong: there is no sheet, or it has the facts of another policy; null when nothing is.</param>
    /// <returns>Whether it was decided.</returns>
    public bool TryDetermine(
        FactSheet? sheet,
        [NotNullWhen(true)] out Determination? determination,
        [NotNullWhen(false)] out BadHousehold? problem)
    {
        problem = sheet is null ? BadHousehold.Missing : ReferenceEquals(sheet.Catalog, Facts) ? null : BadHousehold.Foreign(Name);
        determination = problem is null ? _decider.Decide(sheet!.Codes) : null;
        return problem is null;
    }

    /// <summary>Decides a household as JSON, cells or a dictionary state it, or says what of it cannot be read.</summary>
    /// <param name="household">What has been read.</param>
    /// <param name="determination">What is decided; null when something is wrong.</param>
    /// <param name="problem">What is wrong; null when nothing is.</param>
    /// <returns>Whether it was decided.</returns>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var json = JsonElement.Parse("""{ "身份类别": "建档立卡贫困户", "现鉴定等级": "E级" }""");
    /// if (!policy.TryDetermine(new HouseholdReader(policy.Facts).Read(json), out var determination, out var problem))
    ///     Console.WriteLine(problem.Problems[0].Fact.Name); // currentGrade
    /// </code>
    /// </example>
    public bool TryDetermine(
        HouseholdReading? household,
        [NotNullWhen(true)] out Determination? determination,
        [NotNullWhen(false)] out BadHousehold? problem)
    {
        var sheet = household is { Problems.IsEmpty: true } ? household.ToSheet() : null;
        var isDecided = TryDetermine(sheet, out determination, out problem);
        if (household is { Problems.IsEmpty: false })
            problem = BadHousehold.Of(household.Problems);
        return isDecided;
    }

    /// <summary>The codes of a sheet of this policy's facts, with the day on which the household is looked at.</summary>
    internal long[] CodesOf(FactSheet sheet) => _decider.OfToday(Own(sheet).Codes);

    /// <summary>A determination that is said and not decided.</summary>
    internal Determination Said(IReadOnlySet<Outcome> certain, IReadOnlySet<Outcome> possible, IEnumerable<FactDeclaration> missing) =>
        new DeterminationFactory(_compiled, Name, Digest).Said(certain, possible, missing);

    /// <summary>Decides the codes of a sheet of this policy's facts.</summary>
    internal Determination Determine(long[] codes) => _decider.Decide(codes);

    /// <summary>Why a household is decided as it is, what is unknown, and what would change it.</summary>
    /// <param name="sheet">A sheet of this policy's facts.</param>
    /// <param name="cancellation">Ends the search for what would change it.</param>
    /// <exception cref="ArgumentException">The sheet is of another policy.</exception>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var explanation = policy.Explain(policy.NewSheet().Set("registeredPoor", true).Set("currentGrade", "D"));
    /// Console.WriteLine(explanation.ToText(Language.Chinese).Contains("建档立卡贫困户")); // True
    /// </code>
    /// </example>
    public Explanation Explain(FactSheet sheet, CancellationToken cancellation = default) => _explainer.Explain(Own(sheet), cancellation);

    /// <summary>The same policy with another value of one setting, and a digest of its own.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="value">The value as the file would write it: <c>true</c>, an option's name, a number.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or the value does not fit it.</exception>
    /// <exception cref="PolicyLoadException">With that value the policy is not sound, such as a period of fewer than no days.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var amended = policy.With("lowIncomeFundsAlwaysViaTown", "false");
    /// Console.WriteLine(PolicyComparer.Compare(policy, amended).IsEmpty); // False
    /// </code>
    /// </example>
    public Policy With(string parameter, string value)
    {
        var old = Parameters.FirstOrDefault(p => p.Name == parameter) ?? throw NoParameter(parameter);
        var (document, findings) = (_document.With(old, value), new FindingList());
        // Where no text quotes it, nothing but the rules changes.
        var written = _document.Quoted.Contains(parameter) ? Written?.Under?.Invoke(document.Parameters, findings) : null;
        var compiled = PolicyCompiler.Read(written?.Document ?? document, new(), findings);
        var procedure = Procedure?.Under(written?.Procedure ?? Procedure.Declaration, compiled, findings);
        if (findings.HasErrors)
            throw new PolicyLoadException(findings.Sorted());
        var other = new Policy(compiled, procedure) { Histories = written?.Histories ?? Histories, Written = written ?? Written };
        if (Remembers != Remembered.Default)
            other = other.Remembering(Remembers);
        return _on is { } day ? other.On(day) : other;
    }

    /// <summary>The policy's name.</summary>
    public override string ToString() => Name;

    private BoundPolicy<T> Bind<T>(MapEntries map)
    {
        var binding = Binding.Of(typeof(T), Facts, map);
        var packed = PackedType<T>.Of(_compiled, binding);
        var evaluate = packed is null && !TypeSource.NeedsCodes(_compiled, binding)
            ? Emitter.Compile<T>(_compiled, new TypeSource(typeof(T), Facts, binding))
            : null;
        return new(Facts, _decider, _explainer, new HeldFacts<T>(Facts, binding), packed, evaluate);
    }

    private LocalizedArgumentException NoParameter(string name) => new(
        EvaluationSentences.NoParameter(
            Name, name, NearestName.DidYouMean(name, Parameters.Select(p => p.Name)), Parameters.Select(p => p.Name)),
        "parameter");

    private FactSheet Own(FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return ReferenceEquals(sheet.Catalog, Facts) ? sheet
            : sheet.Catalog.IsSameAs(Facts) ? new(Facts, sheet.Codes)
            : throw new ArgumentException($"The sheet has the facts of another policy than {Name}.", nameof(sheet));
    }
}
