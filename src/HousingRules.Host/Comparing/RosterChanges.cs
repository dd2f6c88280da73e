using System.Globalization;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Comparing;

/// <summary>How many households of a roster an amendment changes, where, and by how much.</summary>
/// <param name="File">The roster.</param>
/// <param name="Households">How many households it has.</param>
/// <param name="Changed">How many are decided differently.</param>
/// <param name="Unread">How many rows cannot be read under either policy.</param>
/// <param name="ByTown">How many change in each town; under an empty name those of which the roster names none.</param>
/// <param name="Amounts">How much more or less they get.</param>
/// <param name="NeedsDecision">Whether something was left out that may hold facts.</param>
internal sealed record RosterChanges(
    string File,
    int Households,
    int Changed,
    int Unread,
    IReadOnlyDictionary<string, int> ByTown,
    AmountShifts Amounts,
    bool NeedsDecision)
{
    public void Write(HostConsole console)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(HostSentences.RosterCompared(File, Households, Changed, Unread)[console.Language]);
        foreach (var told in Amounts.Told)
            WrappedLines.Write(console.Out, 0, told[console.Language]);
        if (ByTown.Count == 0)
            return;
        var table = new TextTable(HostSentences.Town[console.Language], HostSentences.Changed[console.Language]);
        foreach (var (town, count) in ByTown)
            table.Add(town, count.ToString("N0", CultureInfo.InvariantCulture));
        table.Write(console.Out);
    }

    public void Write(Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject("roster"u8);
        json.WriteString("file"u8, File);
        json.WriteNumber("households"u8, Households);
        json.WriteNumber("changed"u8, Changed);
        json.WriteNumber("notRead"u8, Unread);
        json.WriteStartObject("changedByTown"u8);
        foreach (var (town, count) in ByTown)
            json.WriteNumber(town, count);
        json.WriteEndObject();
        Amounts.Write(json, language);
        json.WriteEndObject();
    }
}
