using System.Text;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Rosters;
using HousingRules.Host.Terminal;
using HousingRules.Policies;

namespace HousingRules.Host.Determining;

/// <summary>Decides households that are JSON objects.</summary>
internal sealed class JsonDecider(Policy policy, RosterColumns columns, RunWarnings warnings) : IHouseholdDecider
{
    private readonly FactSheet _sheet = policy.NewSheet();
    private readonly HouseholdReader _reader = new(policy.Facts);

    public void Decide(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var sheet = Read(batch, row);
            batch[row].Determination = sheet is null ? null : policy.Determine(sheet);
        }
    }

    public FactSheet? Read(RowBatch batch, int row)
    {
        var problems = batch.Problems.Count;
        if (batch[row].Problem is { } whole)
        {
            batch.Problems.Add(new(batch[row].Number, "", whole));
            return null;
        }

        var json = batch[row].Household;
        var household = Household.Read(json, _reader);
        foreach (var problem in household.Problems)
            batch.Problems.Add(new(batch[row].Number, problem.Key, problem.Reason));
        var sound = batch.Problems.Count == problems;
        foreach (var key in household.OtherKeys)
            LookAt(batch, row, json, key, sound);
        RowChecks.Identity(batch, row, columns, problems);
        if (!sound)
            return null;
        household.Fill(_sheet);
        return _sheet;
    }

    private void LookAt(RowBatch batch, int row, JsonElement json, string key, bool sound)
    {
        var use = HeaderWords.Use(key);
        if (
            use == ColumnUse.IdNumber
                && json.GetProperty(key) is { ValueKind: JsonValueKind.String } text
                && RoundedNumber.Is(Encoding.UTF8.GetBytes(text.GetString()!), isIdNumber: true))
            batch.Problems.Add(new(batch[row].Number, key, RowChecks.Rounded, sound));
        if (use is null && warnings.IsNew(key) && policy.Facts.NearestHeader(key) is { } nearest)
        {
            warnings.Add(new(
                $"键 \"{key}\" 不是事实，没有采用（首次见于第 {batch[row].Number} 户）。是不是“{nearest}”？",
                $"The key \"{key}\" is no fact and is not used (first at {batch[row].Number}). Did you mean \"{nearest}\"?"));
        }
    }
}
