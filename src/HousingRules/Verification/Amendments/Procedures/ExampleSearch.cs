using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>A case whose last event becomes something else under one procedure than under the other.</summary>
internal sealed record ShowingCase(CaseHistory History, LocalizedText Before, LocalizedText After);

/// <summary>Looks for cases that one procedure accepts and the other refuses, or leads elsewhere: plays them on the one, as its model
/// allows, and then hands the same events to the other.</summary>
internal sealed class ExampleSearch
{
    private readonly Procedure _own;
    private readonly Procedure _other;
    private readonly CaseSpace _space;
    private readonly Reachability _reachability;
    private readonly HistorySearch _search;
    private LocalizedText? _ownEnd;
    private LocalizedText? _otherEnd;

    /// <summary>Prepares the search.</summary>
    /// <param name="own">The procedure on which cases are played.</param>
    /// <param name="other">The one to which they are handed then.</param>
    /// <param name="space">The cases of the first, within the space of both.</param>
    /// <param name="isBackward">Whether the first is the one after.</param>
    public ExampleSearch(Procedure own, Procedure other, CaseSpace space, bool isBackward)
    {
        (_own, _other, _space, IsBackward) = (own, other, space, isBackward);
        _reachability = new(space, new(space, unknowns: false));
        _search = new(own, space, _reachability);
    }

    public bool IsBackward { get; }

    /// <summary>How many events were tried last.</summary>
    public int Tried { get; private set; }

    private Diagram Diagram => _space.Diagram;

    /// <summary>A case of which the last event shows a difference; null when none was found within the bound.</summary>
    /// <param name="target">Which events could show it.</param>
    /// <param name="where">In which cases they could.</param>
    public ShowingCase? Find(Target target, int where)
    {
        Tried = 0;
        // Only the period in question ends otherwise: the others are waited for under both procedures.
        _search.AlsoWaited = own => own.Declaration.Name == target.Period
            ? null
            : _other.Rules.Periods.FirstOrDefault(p => p.Declaration.Name == own.Declaration.Name)?.Rule;
        var targets = new Dictionary<EventInState, int>();
        var goal = new int[_reachability.Reached.Length];
        foreach (var move in _reachability.Model.Moves)
        {
            var heard = Heard(move, target, where);
            if (heard == Diagram.None)
                continue;
            targets.Add(move, heard);
            goal[move.From.Index.Value] = Diagram.Or(
                goal[move.From.Index.Value],
                Diagram.And(_reachability.Reached[move.From.Index.Value], move.Unheard(Diagram, heard)));
        }

        return targets.Count > 0 && _search.Find(goal, file => Last(file, targets)) is { } history
            ? IsBackward ? new(history, _otherEnd!, _ownEnd!) : new(history, _ownEnd!, _otherEnd!)
            : null;
    }

    private int Heard(EventInState move, Target target, int where)
    {
        if ((target.Event is { } name && move.Event.Name != name) || (target.From is { } from && move.From.State.Name != from))
            return Diagram.None;
        var ways = move.Ways.Where(w => target.To is null || w.To.State.Name == target.To).Select(w => w.When);
        var heard = Diagram.And(_reachability.Heard(move), ways.Aggregate(Diagram.None, Diagram.Or));
        if (target.Period is { } period)
        {
            var served = _space.Rules.Periods.First(p => p.Declaration.Name == period).Served;
            if (!Diagram.Support([heard, .. move.Ways.Select(w => w.When)]).Contains(_space[served]))
                return Diagram.None;
            heard = Diagram.And(heard, _space.Yes(served));
        }

        return Diagram.And(heard, where);
    }

    private IEnumerable<CaseEvent>? Last(CaseFile file, Dictionary<EventInState, int> targets)
    {
        CaseFile? theirs = null;
        foreach (var (move, heard) in targets.Where(t => t.Key.From == file.MachineState))
        {
            foreach (var guess in _search.Guesses(file, move, heard))
            {
                Tried++;
                if (HistorySearch.Decide(_own, file, guess) is not { Record: { } record })
                    continue;
                theirs ??= Played(file);
                if (theirs is null)
                    return null;
                var decision = HistorySearch.Decide(_other, theirs, _other.Read(Json(guess)));
                (_ownEnd, _otherEnd) = (End(record), End(decision));
                if (_ownEnd != _otherEnd)
                    return [guess];
            }
        }

        return null;
    }

    // The case under the other procedure; null where its course was another before.
    private CaseFile? Played(CaseFile file)
    {
        var sheet = CarriedSheet.Of(file.Opening.Codes, _own.Policy.Facts, _other.Policy.Facts);
        var theirs = _other.Open(file.Household, sheet, file.OpenedOn);
        foreach (var record in file.History)
        {
            if (HistorySearch.Decide(_other, theirs, _other.Read(Json(record.Event))) is not { Record: { } other, File: var next }
                || End(other) != End(record))
                return null;
            theirs = next;
        }

        return theirs;
    }

    private static LocalizedText End(CaseRecord record)
    {
        var codes = string.Join(", ", record.Reports.Select(r => r.Code));
        return record.IsSetBack
            ? VerificationSentences.SetBack(record.To.Label, codes)
            : VerificationSentences.Accepted(record.To.Label);
    }

    private static LocalizedText End(CaseDecision? decision)
    {
        if (decision is null)
            return VerificationSentences.TwoWays;
        if (decision.Record is { } record)
            return End(record);
        var codes = string.Join(", ", decision.Refusals.Select(r => r.Code));
        return VerificationSentences.Refused(codes);
    }

    private static JsonElement Json(CaseEvent happened)
    {
        using var document = JsonDocument.Parse(CaseJson.ToText(happened));
        return document.RootElement.Clone();
    }
}
