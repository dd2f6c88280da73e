using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>What was read of one determination so far.</summary>
internal struct DeterminationReading()
{
    private static readonly KeySet Keys = new(
        "policy", "digest", "library", "status", "outcomes", "missing", "rules", "possible", "undecided", "amounts", "documents",
        "deadlines", "possibleDocuments", "possibleDeadlines", "duties", "possibleDuties", FormNumber.Key, "id", "place");

    private HouseholdIdentity _identity = Nobody;
    private string _policy = "";
    private string _digest = "";
    private string _library = "";
    private DeterminationStatus _status;
    private ImmutableArray<Named<ImmutableArray<string>>> _outcomes = [];
    private ImmutableArray<Named<ImmutableArray<string>>> _possible = [];
    private ImmutableArray<Named<DeterminationStatus>> _undecided = [];
    private ImmutableArray<AmountForm> _amounts = [];
    private ImmutableArray<string> _missing = [];
    private ImmutableArray<string> _rules = [];
    private ImmutableArray<string> _documents = [];
    private ImmutableArray<string> _possibleDocuments = [];
    private ImmutableArray<DeadlineForm> _deadlines = [];
    private ImmutableArray<DeadlineForm> _possibleDeadlines = [];
    private ImmutableArray<DutyForm> _duties = [];
    private ImmutableArray<DutyForm> _possibleDuties = [];

    private static HouseholdIdentity Nobody { get; } = new(null, null, null, null);

    public DeterminationForm Read(ref Utf8JsonReader json, bool isRoot)
    {
        var keys = new ObjectKeys(Keys, ref json);
        while (keys.Next(ref json) is >= 0 and var key)
        {
            if (key < 7)
                ReadRequired(key, ref json);
            else if (key < 14)
                ReadSeldom(key, ref json);
            else
                ReadOther(key, ref json);
        }

        keys.Require(first: 7);
        if (isRoot && !keys.Has(16))
            throw Keys.Missing(16);
        // Without the duties that are certain, those that are possible are half of what there is to say.
        if (keys.Has(15) && !keys.Has(14))
            throw Keys.Missing(14);
        return Form(keys.Has(14));
    }

    private void ReadRequired(int key, ref Utf8JsonReader json)
    {
        switch (key)
        {
            case 0: _policy = Tokens.Text(ref json); break;
            case 1: _digest = Tokens.Text(ref json); break;
            case 2: _library = Tokens.Text(ref json); break;
            case 3: _status = StatusCode.Read(ref json); break;
            case 4: _outcomes = Tokens.Map(ref json, Names); break;
            case 5: _missing = Tokens.Names(ref json); break;
            default: _rules = Tokens.Names(ref json); break;
        }
    }

    private void ReadSeldom(int key, ref Utf8JsonReader json)
    {
        switch (key)
        {
            case 7: _possible = Tokens.Map(ref json, Names); break;
            case 8: _undecided = Tokens.Map(ref json, Status); break;
            case 9: _amounts = Tokens.Items(ref json, AmountFormJson.Read); break;
            case 10: _documents = Tokens.Names(ref json); break;
            case 11: _deadlines = DeadlinesJson.Read(ref json); break;
            case 12: _possibleDocuments = Tokens.Names(ref json); break;
            default: _possibleDeadlines = DeadlinesJson.Read(ref json); break;
        }
    }

    private void ReadOther(int key, ref Utf8JsonReader json)
    {
        switch (key)
        {
            case 14: _duties = Tokens.Items(ref json, CertainDuty); break;
            case 15: _possibleDuties = Tokens.Items(ref json, PossibleDuty); break;
            case 16: FormNumber.Check(ref json); break;
            case 17: _identity = _identity with { Id = Tokens.TextOrNull(ref json) }; break;
            default: _identity = IdentityJson.ReadPlace(ref json, _identity); break;
        }
    }

    private static DutyForm CertainDuty(ref Utf8JsonReader json) =>
        DutyFormJson.Read(ref json) is { IsCertain: true } duty ? duty : throw KeySet.Contradiction("duties", "certain");

    private static DutyForm PossibleDuty(ref Utf8JsonReader json) =>
        DutyFormJson.Read(ref json) is { IsCertain: false } duty ? duty : throw KeySet.Contradiction("possibleDuties", "certain");

    private static Named<ImmutableArray<string>> Names(string name, ref Utf8JsonReader json) => new(name, Tokens.Names(ref json));

    private static Named<DeterminationStatus> Status(string name, ref Utf8JsonReader json) => new(name, StatusCode.Read(ref json));

    private readonly DeterminationForm Form(bool withDuties) => new()
    {
        Identity = _identity,
        Policy = _policy,
        Digest = _digest,
        Library = _library,
        Status = _status,
        Outcomes = Sets(),
        Amounts = _amounts,
        Missing = _missing,
        Rules = _rules,
        Documents = _documents,
        Deadlines = _deadlines,
        PossibleDocuments = _possibleDocuments,
        PossibleDeadlines = _possibleDeadlines,
        Duties = withDuties ? _possibleDuties.IsEmpty ? _duties : _duties.AddRange(_possibleDuties) : null,
    };

    private readonly ImmutableArray<SetForm> Sets()
    {
        var sets = ImmutableArray.CreateBuilder<SetForm>(_outcomes.Length);
        foreach (var (name, certain) in _outcomes)
            sets.Add(new(name, certain, Of(_possible, name) ?? [], Of(_undecided, name) ?? DeterminationStatus.Decided));
        foreach (var name in _possible.Select(p => p.Name).Concat(_undecided.Select(u => u.Name)))
        {
            if (!_outcomes.Any(o => o.Name == name))
                throw new FormMistake(ContractSentences.SetNotAmongOutcomes(name));
        }

        return sets.MoveToImmutable();
    }

    private static T? Of<T>(ImmutableArray<Named<T>> all, string name)
        where T : struct
    {
        foreach (var one in all)
        {
            if (one.Name == name)
                return one.Value;
        }

        return null;
    }

    private readonly record struct Named<T>(string Name, T Value);
}
