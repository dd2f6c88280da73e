using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Evaluation;

namespace HousingRules.Contract;

/// <summary>A determination as an object. Of what is mostly empty nothing is said where it is.</summary>
internal sealed class DeterminationFormJson : IForm<DeterminationForm>, IWrittenForm<Determination>
{
    public static void Write(Utf8JsonWriter json, DeterminationForm value)
    {
        json.WriteStartObject();
        FormNumber.Write(json);
        WriteKeys(json, value);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Determination value) => Write(json, DeterminationForm.Of(value));

    public static DeterminationForm Read(ref Utf8JsonReader json) => new DeterminationReading().Read(ref json, isRoot: true);

    /// <summary>The same within another form, whose number counts for it.</summary>
    public static DeterminationForm ReadPart(ref Utf8JsonReader json) => new DeterminationReading().Read(ref json, isRoot: false);

    public static void WritePart(Utf8JsonWriter json, DeterminationForm value)
    {
        json.WriteStartObject();
        WriteKeys(json, value);
        json.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter json, DeterminationForm value)
    {
        IdentityJson.Write(json, value.Identity);
        json.WriteString("policy"u8, value.Policy);
        json.WriteString("digest"u8, value.Digest);
        json.WriteString("library"u8, value.Library);
        json.WriteString("status"u8, StatusCode.Of(value.Status));
        WriteSets(json, value.Outcomes);
        if (!value.Amounts.IsEmpty)
            Texts.Items<AmountForm, AmountFormJson>(json, "amounts"u8, value.Amounts);
        Texts.Names(json, "missing"u8, value.Missing);
        Texts.Names(json, "rules"u8, value.Rules);
        Texts.SomeNames(json, "documents"u8, value.Documents);
        DeadlinesJson.WriteSome(json, "deadlines"u8, value.Deadlines);
        Texts.SomeNames(json, "possibleDocuments"u8, value.PossibleDocuments);
        DeadlinesJson.WriteSome(json, "possibleDeadlines"u8, value.PossibleDeadlines);
        if (value.Duties is not { } duties)
            return;
        WriteDuties(json, "duties"u8, duties, areCertain: true);
        if (duties.Any(d => !d.IsCertain))
            WriteDuties(json, "possibleDuties"u8, duties, areCertain: false);
    }

    private static void WriteSets(Utf8JsonWriter json, ImmutableArray<SetForm> sets)
    {
        json.WriteStartObject("outcomes"u8);
        foreach (var set in sets)
            WriteNames(json, set.RuleSet, set.Certain);
        json.WriteEndObject();
        if (sets.Any(s => !s.Possible.IsEmpty))
        {
            json.WriteStartObject("possible"u8);
            foreach (var set in sets.Where(s => !s.Possible.IsEmpty))
                WriteNames(json, set.RuleSet, set.Possible);
            json.WriteEndObject();
        }

        if (sets.All(s => s.Status == DeterminationStatus.Decided))
            return;
        json.WriteStartObject("undecided"u8);
        foreach (var set in sets.Where(s => s.Status != DeterminationStatus.Decided))
            json.WriteString(set.RuleSet, StatusCode.Of(set.Status));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string key, ImmutableArray<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteDuties(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<DutyForm> duties, bool areCertain)
    {
        json.WriteStartArray(key);
        foreach (var duty in duties)
        {
            if (duty.IsCertain == areCertain)
                DutyFormJson.Write(json, duty);
        }

        json.WriteEndArray();
    }
}
