using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Something that is otherwise in the procedure after an amendment.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class ProcedureDifference
{
    internal ProcedureDifference(WrittenChange change) => Change = change;

    /// <summary>What it is: of a state, an event, a period or another part, what it was and what it is.</summary>
    public WrittenChange Change { get; }

    /// <summary>A case that shows it: one procedure accepts its last event, and the other refuses it or leads elsewhere. Null when none was
    /// found, or the difference is not one that an event could show.</summary>
    public CaseHistory? Example { get; internal init; }

    /// <summary>What becomes of the example's last event before; null without an example.</summary>
    public LocalizedText? Before { get; internal init; }

    /// <summary>What becomes of the example's last event after; null without an example.</summary>
    public LocalizedText? After { get; internal init; }

    /// <summary>How many events were tried at the end of cases without finding an example; zero where one was found, or where none was
    /// sought
    /// because no event could show the difference.</summary>
    public int Tried { get; internal init; }

    /// <summary>How many steps a search may take before it gives up.</summary>
    public int Bound { get; } = HistorySearch.MostTries;

    /// <summary>Whether it is certain that they differ: false where a condition hangs on a comparison that cannot be followed.</summary>
    public bool IsFollowed { get; internal init; } = true;
}
