using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Ledgers;

/// <summary>One movement of the ledgers: an item as an event left it, a payment, or a change of what is due or agreed.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class LedgerPosting
{
    internal LedgerPosting(CaseFile file, DateOnly day)
    {
        Household = file.Household;
        CaseOpenedOn = file.OpenedOn;
        Day = day;
    }

    /// <summary>Whose case it is.</summary>
    public HouseholdIdentity Household { get; }

    /// <summary>The day on which the case was opened, which tells two cases of one household apart.</summary>
    public DateOnly CaseOpenedOn { get; }

    /// <summary>The day of the movement.</summary>
    public DateOnly Day { get; }

    /// <summary>The item as it was left: opened, confirmed by a level, closed or withdrawn; null for money.</summary>
    public LedgerItem? Item { get; internal init; }

    /// <summary>The payment; null for any other movement.</summary>
    public Payment? Payment { get; internal init; }

    /// <summary>By how much money moves, and on which route; null for an item. What is no longer due or agreed moves back, with numbers
    /// below zero.</summary>
    public RouteTotal? Money { get; internal init; }

    /// <summary>The route on which money moves, among those that the policy declares; null for an item.</summary>
    public LedgerHeading? Route => Money?.Route;

    /// <summary>How many movements of the same item came before this one.</summary>
    internal int Step { get; init; }

    /// <summary>All movements of a case, those of its opening first.</summary>
    /// <param name="procedure">The procedure by which it was opened: its problems, levels and routes are the headings.</param>
    /// <param name="file">The case.</param>
    /// <exception cref="ArgumentException">The case is of another procedure, or the household has no id, by which its items are told from
    /// those of others.</exception>
    public static ImmutableArray<LedgerPosting> Of(Procedure procedure, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var own = procedure.Own(file);
        return string.IsNullOrEmpty(own.Household.Id)
            ? throw new ArgumentException(
                "The household of the case has no id: a ledger cannot tell its items from those of others. Give it one when the case is "
                + "opened.",
                nameof(file))
            : new LedgerClerk(procedure, own).Postings();
    }
}
