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
}
