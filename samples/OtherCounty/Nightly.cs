using System.Text.Json;
using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Hosting;
using Microsoft.EntityFrameworkCore;

namespace OtherCounty;

/// <summary>Decides every household anew: streamed out of the database and back into it, so that the county need not fit into memory. What
/// is wrong with one household is kept beside it and keeps no other from being decided.</summary>
public sealed class Nightly(
    IDbContextFactory<CountyDatabase> databases,
    BoundPolicies<农户> policies,
    PolicySource source,
    HousingRulesTelemetry telemetry)
{
    private const int AtOnce = 500;

    public async Task<int> DecideAllAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var reading = await databases.CreateDbContextAsync(cancellation);
        await using var writing = await databases.CreateDbContextAsync(cancellation);
        var policy = source.InForce(day);
        using var run = telemetry.Begin("nightly", policy);
        var results = new List<NightlyResult>(AtOnce);
        var count = 0;
        var households = reading.Households.AsNoTracking().OrderBy(h => h.户编号).AsAsyncEnumerable();
        await foreach (var decided in policies.Of(policy).On(day).TryDetermineAllAsync(households, cancellation))
        {
            run.Count(decided.Determination);
            results.Add(new()
            {
                Household = decided.Household.户编号,
                Day = day,
                Policy = policy.Name,
                Determination = decided.Determination is { } made
                    ? JsonSerializer.Serialize(DeterminationForm.Of(made, duties: false))
                    : null,
                // Kept beside the household's own id, which is what it is looked up by.
                Problem = decided.Problem?.Reason.Chinese,
            });
            count++;
            if (results.Count == AtOnce)
                await KeepAsync(writing, results, cancellation);
        }

        await KeepAsync(writing, results, cancellation);
        return count;
    }

    private static async Task KeepAsync(CountyDatabase database, List<NightlyResult> results, CancellationToken cancellation)
    {
        var ids = results.Select(r => r.Household).ToArray();
        var known = await database.Results.Where(r => ids.Contains(r.Household)).Select(r => r.Household).ToHashSetAsync(cancellation);
        database.UpdateRange(results.Where(r => known.Contains(r.Household)));
        database.AddRange(results.Where(r => !known.Contains(r.Household)));
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
        results.Clear();
    }
}
