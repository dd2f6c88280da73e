using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace HousingRules.Cases;

/// <summary>A case as JSON, to be kept and read again: which household, the policy by name and digest, what was known when the case was
/// opened, and every accepted event with its evidence and what it did. A case that is read is put together from that, and not decided
/// again.</summary>
public static class CaseJson
{
    private static readonly ConditionalWeakTable<Procedure, CaseForm> Forms = [];

    /// <summary>The number of the form that is written and read; the key <c>form</c> says it.</summary>
    public static int Form => OpeningForm.Form;

    /// <summary>Writes a case.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="file">The case.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        json.WriteStartObject();
        OpeningForm.Write(json, file);
        json.WriteStartArray("history");
        foreach (var record in file.History)
            RecordWriter.Write(json, record);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A case as one line of JSON.</summary>
    /// <param name="file">The case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static string ToText(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Encoding.UTF8.GetString(FormText.Written(json => Write(json, file)));
    }

    /// <summary>Writes an event as case files have it: <c>event</c>, <c>date</c> and the evidence under its own keys, which
    /// <see cref="Procedure.Read"/> reads. What could not be read of an event is not in it.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteEvent(Utf8JsonWriter json, CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(happened);
        EventForm.Write(json, happened);
    }

    /// <summary>An event as one line of JSON.</summary>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public static string ToText(CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Encoding.UTF8.GetString(FormText.Written(json => EventForm.Write(json, happened)));
    }

    /// <summary>Which policy a written case is of, so that its procedure can be found.</summary>
    /// <param name="json">The case.</param>
    /// <returns>The policy's name and digest.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="CaseFormException">It is no case of this form.</exception>
    public static (string Policy, string Digest) PolicyOf(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (name, digest) = CaseForm.KeyOf(Encoding.UTF8.GetBytes(json));
        return (name, digest);
    }

    /// <summary>Reads a case.</summary>
    /// <param name="procedure">The procedure of the case's policy; any load of the policy will do.</param>
    /// <param name="json">The case.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CaseFormException">It is no case of this form, or of another policy; the exception says where and why, in both
    /// languages.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var file = procedure.Open(
    ///     new HouseholdIdentity("370323-001", null, "南麻街道", "甲村"),
    ///     procedure.Policy.NewSheet().Set("registeredPoor", true),
    ///     openedOn: new DateOnly(2020, 6, 8));
    /// var again = CaseJson.Read(procedure, CaseJson.ToText(file));
    /// Console.WriteLine(again.Household.Village); // 甲村
    /// </code>
    /// </example>
    public static CaseFile Read(Procedure procedure, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(procedure, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a case.</summary>
    /// <param name="procedure">The procedure of the case's policy; any load of the policy will do.</param>
    /// <param name="utf8">The case, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="procedure"/> is null.</exception>
    /// <exception cref="CaseFormException">It is no case of this form, or of another policy; the exception says where and why, in both
    /// languages.</exception>
    public static CaseFile Read(Procedure procedure, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return FormOf(procedure).Read(utf8);
    }

    internal static CaseForm FormOf(Procedure procedure) => Forms.GetValue(procedure, p => new(p));
}
