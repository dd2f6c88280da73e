using System.Text;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Deciding;

/// <summary>Decides households that are JSON objects.</summary>
internal sealed class JsonDecider(Policy policy, JsonRoster source, List<RosterRemark> remarks) : HouseholdDecider
{
    private readonly FactSheet _sheet = policy.NewSheet();
    private readonly HouseholdReader _reader = new(policy.Facts);
    private readonly JsonKeys _keys = new(source.Meanings, source.Options);

    public override void Decide(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var sheet = Read(batch, row);
            batch[row].Determination = sheet is null ? null : policy.Determine(sheet);
        }
    }

    public override FactSheet? Read(RowBatch batch, int row)
    {
        var problems = batch.Problems.Count;
        if (batch[row].Problem is { } whole)
        {
            batch.Tell(row, "", whole);
            return null;
        }

        var json = batch[row].Household;
        var household = Household.Read(json, _reader);
        foreach (var problem in household.Problems)
            batch.Tell(row, problem.Key, problem.Reason);
        household.Fill(_sheet);
        foreach (var key in household.OtherKeys)
            LookAt(batch, row, json, key);
        RowChecks.Identity(batch, row, source.Columns, problems);
        return RowChecks.AreUndecided(batch, problems) ? null : _sheet;
    }

    private void LookAt(RowBatch batch, int row, JsonElement json, string key)
    {
        var value = json.GetProperty(key);
        if (_keys.Use(key) == ColumnUse.IdNumber && value.ValueKind == JsonValueKind.String
            && RoundedNumber.Is(Encoding.UTF8.GetBytes(value.GetString()!), isIdNumber: true))
            batch.Tell(row, key, RowChecks.Rounded, decided: true);
        if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any(p => _keys.IsFact(p.Name)))
            batch.Tell(row, key, RosterSentences.FactsInside);
        foreach (var (fact, word) in _keys.Likely(key))
        {
            if (json.EnumerateObject().Any(p => _keys.Fact(p.Name) is { } said && HeaderMeanings.Says(said, fact)))
                continue;
            SetUnknown(fact);
            Remark(new(Resembles(key, word, fact.Member?.Label ?? fact.Fact.Label), NeedsDecision: true));
        }
    }

    private void SetUnknown(FactColumn fact)
    {
        if (fact.Member is { } member)
            _sheet.SetMember(fact.Fact, member, null);
        else
            _sheet.SetUnknown(fact.Fact.Name);
    }

    private void Remark(RosterRemark remark)
    {
        lock (remarks)
        {
            if (remarks.Count < MostRemarks && !remarks.Contains(remark))
                remarks.Add(remark);
        }
    }

    private const int MostRemarks = 1_000;

    private static LocalizedText Resembles(string key, string word, LocalizedText fact) => RosterSentences.KeyResembles(key, word, fact);
}
