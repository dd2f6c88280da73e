using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>A determination as the contract has it: complete, and by names. What the names mean says the policy of that
/// digest.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record DeterminationForm
{
    private readonly Sequence<SetForm> _outcomes = ImmutableArray<SetForm>.Empty;
    private readonly Sequence<AmountForm> _amounts = ImmutableArray<AmountForm>.Empty;
    private readonly Sequence<string> _missing = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _rules = ImmutableArray<string>.Empty;
    private readonly Sequence<string> _documents = ImmutableArray<string>.Empty;
    private readonly Sequence<DeadlineForm> _deadlines = ImmutableArray<DeadlineForm>.Empty;
    private readonly Sequence<string> _possibleDocuments = ImmutableArray<string>.Empty;
    private readonly Sequence<DeadlineForm> _possibleDeadlines = ImmutableArray<DeadlineForm>.Empty;
    private readonly Sequence<DutyForm>? _duties;

    /// <summary>For which household it was made; nothing in it when that is not said.</summary>
    public HouseholdIdentity Identity { get; init; } = Nobody;

    /// <summary>The policy's id and first day.</summary>
    public required string Policy { get; init; }

    /// <summary>The digest of the policy's files.</summary>
    public required string Digest { get; init; }

    /// <summary>The version of the library that decided.</summary>
    public required string Library { get; init; }

    /// <summary>How far the household could be decided.</summary>
    public required DeterminationStatus Status { get; init; }

    /// <summary>What each rule set decides, in the policy's order; every set is listed.</summary>
    public ImmutableArray<SetForm> Outcomes { get => _outcomes; init => _outcomes = value; }

    /// <summary>What the outcomes pay that are certain or possible and carry an amount; empty where none does.</summary>
    public ImmutableArray<AmountForm> Amounts { get => _amounts; init => _amounts = value; }

    /// <summary>The facts that are unknown and matter.</summary>
    public ImmutableArray<string> Missing { get => _missing; init => _missing = value; }

    /// <summary>The rules that hold, by their set's name and their own: <c>eligibility/registered-poor</c>.</summary>
    public ImmutableArray<string> Rules { get => _rules; init => _rules = value; }

    /// <summary>The papers that must certainly exist; empty too when the form was made without duties, as are the three that
    /// follow.</summary>
    public ImmutableArray<string> Documents { get => _documents; init => _documents = value; }

    /// <summary>The milestones of all certain duties, and those by which missing facts must be established, in order of time.</summary>
    public ImmutableArray<DeadlineForm> Deadlines { get => _deadlines; init => _deadlines = value; }

    /// <summary>The papers that only duties which may have to be done need.</summary>
    public ImmutableArray<string> PossibleDocuments { get => _possibleDocuments; init => _possibleDocuments = value; }

    /// <summary>The milestones that only duties have which may have to be done, in order of time.</summary>
    public ImmutableArray<DeadlineForm> PossibleDeadlines { get => _possibleDeadlines; init => _possibleDeadlines = value; }

    /// <summary>What must be done, and after it what may have to be; null when the form was made without duties.</summary>
    public ImmutableArray<DutyForm>? Duties
    {
        get => _duties is { } duties ? (ImmutableArray<DutyForm>)duties : null;
        init => _duties = value is { } duties ? new Sequence<DutyForm>(duties) : null;
    }

    /// <summary>The form of a determination.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="identity">For which household it was made; null when that is not to be said.</param>
    /// <param name="duties">Whether the duties are to be said, with the papers and the days that they bring; without them the form is
    /// about a third as large.</param>
    /// <exception cref="ArgumentNullException"><paramref name="determination"/> is null.</exception>
    /// <example>
    /// <code>
    /// var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
    /// var determination = policy.Determine(policy.NewSheet().Set("registeredPoor", true));
    /// var json = JsonSerializer.Serialize(DeterminationForm.Of(determination, duties: false));
    /// Console.WriteLine(JsonSerializer.Deserialize&lt;DeterminationForm>(json)!.Policy); // yiyuan/2020-06-06
    /// </code>
    /// </example>
    public static DeterminationForm Of(Determination determination, HouseholdIdentity? identity = null, bool duties = true)
    {
        ArgumentNullException.ThrowIfNull(determination);
        return new()
        {
            Identity = identity ?? Nobody,
            Policy = determination.Policy,
            Digest = determination.Digest,
            Library = determination.Library,
            Status = determination.Status,
            Outcomes = NamesOf.Each(determination.Outcomes, NamesOf.Set),
            Amounts = NamesOf.Each(determination.Amounts, NamesOf.Amount),
            Missing = NamesOf.Each(determination.Missing, static f => f.Name),
            Rules = NamesOf.Each(determination.Rules, static r => r.FullName),
            Documents = NamesOf.Each(duties ? determination.Documents : [], static d => d.Name),
            Deadlines = NamesOf.Each(duties ? determination.Deadlines : [], NamesOf.Deadline),
            PossibleDocuments = NamesOf.Each(duties ? determination.PossibleDocuments : [], static d => d.Name),
            PossibleDeadlines = NamesOf.Each(duties ? determination.PossibleDeadlines : [], NamesOf.Deadline),
            Duties = duties ? DutiesOf(determination) : null,
        };
    }

    private static HouseholdIdentity Nobody { get; } = new(null, null, null, null);

    private static ImmutableArray<DutyForm> DutiesOf(Determination determination)
    {
        var certain = NamesOf.Each(determination.Duties, NamesOf.Duty);
        return determination.PossibleDuties.IsEmpty
            ? certain
            : certain.AddRange(NamesOf.Each(determination.PossibleDuties, NamesOf.Duty));
    }
}
