using System.Runtime.CompilerServices;
using HousingRules.Cases;

namespace HousingRules.Tests;

/// <summary>Lets a test speak of a case without naming the procedure by which it was opened: a file names none, and a test mostly has one
/// only.</summary>
internal static class ProcedureOfCases
{
    private static readonly ConditionalWeakTable<object, Procedure> Known = [];

    /// <summary>The same procedure, from now on found by its cases.</summary>
    public static Procedure Kept(this Procedure procedure)
    {
        Known.AddOrUpdate(procedure.Rules.States.Initial, procedure);
        return procedure;
    }

    public static Procedure Procedure(this CaseFile file) => Known.TryGetValue(file.Opening.State, out var procedure)
        ? procedure
        : throw new InvalidOperationException("Keep the procedure first.");

    public static CaseFile AsOf(this CaseFile file, DateOnly day) => file.Procedure().AsOf(file, day);

    public static CaseDecision Decide(this CaseFile file, CaseEvent happened) => file.Procedure().Decide(file, happened);

    public static CaseStanding On(this CaseFile file, DateOnly day) => file.Procedure().Standing(file, day);
}
