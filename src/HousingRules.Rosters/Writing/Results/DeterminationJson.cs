using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Rosters.Writing;

/// <summary>A determination as data.</summary>
public static class DeterminationJson
{
    // The files hold Chinese, and nobody reads them through a web page.
    internal static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Everything after the household's identity, from the comma to the closing brace.</summary>
    internal static byte[] AfterIdentity(Determination determination, Policy policy)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 10);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            WriteBody(json, determination, policy);
            json.WriteEndObject();
        }

        var all = bytes.WrittenSpan.ToArray();
        all[0] = (byte)',';
        return all;
    }

    /// <summary>Writes the properties of a determination, apart from the household's identity, into the object begun last.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="determination">The determination.</param>
    /// <param name="policy">The policy it was made under.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteBody(Utf8JsonWriter json, Determination determination, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(policy);
        json.WriteString("policy"u8, policy.Name);
        json.WriteString("digest"u8, policy.Digest);
        json.WriteString("library"u8, determination.Library);
        json.WriteString("status"u8, ResultWords.Code(determination.Status));
        json.WriteStartObject("outcomes"u8);
        foreach (var set in determination.Outcomes)
            Names(json, set.RuleSet.Name, set.Certain.Select(o => o.Name));
        json.WriteEndObject();
        json.WriteStartObject("possible"u8);
        foreach (var set in determination.Outcomes.Where(s => !s.Possible.IsEmpty))
            Names(json, set.RuleSet.Name, set.Possible.Select(o => o.Name));
        json.WriteEndObject();
        WriteAmounts(json, determination, policy);
        Names(json, "missing", determination.Missing.Select(f => f.Name));
        json.WriteStartArray("rules"u8);
        foreach (var rule in determination.Rules)
            json.WriteStringValue(rule.FullName);
        json.WriteEndArray();
        Names(json, "documents", determination.Documents.Select(d => d.Name));
        Days(json, "deadlines"u8, determination.Deadlines);
        Duties(json, "duties"u8, determination.Duties);
        WritePossible(json, determination);
    }

    // A policy that pays nothing says nothing of it.
    private static void WriteAmounts(Utf8JsonWriter json, Determination determination, Policy policy)
    {
        if (!policy.Paying.Any())
            return;
        json.WriteStartArray("amounts"u8);
        foreach (var amount in determination.Amounts)
        {
            json.WriteStartObject();
            json.WriteString("outcome"u8, amount.Outcome.Name);
            if (amount.Value is { } value)
                json.WriteNumber("amount"u8, value);
            Number("lowest"u8, amount.Lowest);
            Number("highest"u8, amount.Highest);
            json.WriteBoolean("certain"u8, amount.IsCertain);
            if (amount.HasGap)
                json.WriteBoolean("gap"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Number(ReadOnlySpan<byte> key, decimal? number)
        {
            if (number is { } known)
                json.WriteNumber(key, known);
            else
                json.WriteNull(key);
        }
    }

    // What may have to be done, and is not certain.
    private static void WritePossible(Utf8JsonWriter json, Determination determination)
    {
        Duties(json, "possibleDuties"u8, determination.PossibleDuties);
        Names(json, "possibleDocuments", determination.PossibleDocuments.Select(d => d.Name));
        Days(json, "possibleDeadlines"u8, determination.PossibleDeadlines);
    }

    private static void Days(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<Milestone> milestones)
    {
        json.WriteStartObject(key);
        foreach (var milestone in milestones)
            json.WriteString(milestone.Name, ResultColumns.Day(milestone.Due));
        json.WriteEndObject();
    }

    private static void Duties(Utf8JsonWriter json, ReadOnlySpan<byte> key, ImmutableArray<Duty> duties)
    {
        json.WriteStartArray(key);
        foreach (var duty in duties)
            WriteDuty(json, duty);
        json.WriteEndArray();
    }

    private static void WriteDuty(Utf8JsonWriter json, Duty duty)
    {
        json.WriteStartObject();
        json.WriteString("outcome"u8, duty.Outcome?.Name);
        Names(json, "possibleOutcomes", duty.PossibleOutcomes.Select(o => o.Name), sorted: false);
        Names(json, "actors", duty.Actors.Select(a => a.Name), sorted: false);
        if (duty.Due is { } due)
            json.WriteString("due"u8, ResultColumns.Day(due));
        else
            json.WriteNull("due"u8);
        Days(json, "milestones"u8, duty.Milestones);
        Names(json, "documents", duty.Documents.Select(d => d.Name));
        Names(json, "steps", duty.Steps.Select(s => s.Name), sorted: false);
        Names(json, "possibleSteps", duty.PossibleSteps.Select(s => s.Name), sorted: false);
        json.WriteEndObject();
    }

    /// <summary>An array of names, in ordinal order or as they come.</summary>
    internal static void Names(Utf8JsonWriter json, string key, IEnumerable<string> names, bool sorted = true)
    {
        json.WriteStartArray(key);
        foreach (var name in sorted ? names.Order(StringComparer.Ordinal) : names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
