using System.Text.Json;
using HousingRules.Cases;

namespace HousingRules.Contract;

/// <summary>A case and an event as they are stored: the rooms below know how.</summary>
internal sealed class CaseFormJson : IWrittenForm<CaseFile>, IWrittenForm<CaseEvent>
{
    public static void Write(Utf8JsonWriter json, CaseFile value) => CaseJson.Write(json, value);

    public static void Write(Utf8JsonWriter json, CaseEvent value)
    {
        // What could not be read of an event is not kept.
        if (value.Kind is null || !value.Problems.IsEmpty)
            throw new ContractException(ContractSentences.EventNotWhole);
        CaseJson.WriteEvent(json, value);
    }
}
