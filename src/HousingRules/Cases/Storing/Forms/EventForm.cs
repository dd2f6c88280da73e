using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>An event in the form of case files: its name, its day and its evidence under the evidence's own keys.</summary>
internal sealed class EventForm
{
    private static readonly ConditionalWeakTable<EventKind, KeyNames> KeysOf = [];

    private readonly CompiledProcedure _procedure;
    private readonly KeyNames _names;

    public EventForm(CompiledProcedure procedure)
    {
        _procedure = procedure;
        _names = new(procedure.Events.Select(e => e.Name));
    }

    /// <summary>Writes it. What could not be read of an event is not in it.</summary>
    /// <exception cref="ArgumentException">The event is of no kind, so the keys of its evidence are not known.</exception>
    public static void Write(Utf8JsonWriter json, CaseEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("event", happened.Name);
        FormText.Write(json, "date", happened.Date);
        foreach (var value in happened.Evidence)
        {
            json.WritePropertyName(KeyOf(happened.Kind!, value.Fact));
            value.Write(json);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads exactly what <see cref="Write"/> writes.</summary>
    public CaseEvent Read(ref FormReader reader)
    {
        reader.BeginObject();
        reader.Enter("event");
        // The name comes first: it says what may follow.
        reader.Next();
        if (reader.Token != JsonTokenType.PropertyName)
            reader.Fail("event", CaseSentences.Missing);
        var kind = Kind(ref reader);
        var keys = KeysOf.GetValue(kind, KeysFor);
        var evidence = ImmutableArray.CreateBuilder<FactValue>(kind.Evidence.Length);
        var (seen, day) = (default(SeenKeys), default(DateOnly));
        seen.Add(0);
        for (var key = reader.NextKey(keys, ref seen); key >= 0; key = reader.NextKey(keys, ref seen))
        {
            if (key == 1)
                day = reader.Day();
            else
                evidence.Add(reader.Value(kind.Evidence[key - 2].Fact));
        }

        FormText.Need(ref reader, keys, seen, 2);
        reader.Leave();
        return new(kind, kind.Name, day, evidence.DrainToImmutable(), []);
    }

    private EventKind Kind(ref FormReader reader)
    {
        if (!reader.IsKey("event"u8))
            reader.Fail("event", CaseSentences.Missing);
        reader.Key = "event";
        reader.Next();
        return _procedure.Events[reader.Name(_names)];
    }

    private static KeyNames KeysFor(EventKind kind) => new(["event", "date", .. kind.Evidence.Select(e => e.Key)]);

    private static string KeyOf(EventKind kind, FactDeclaration fact)
    {
        foreach (var piece in kind.Evidence)
        {
            if (ReferenceEquals(piece.Fact, fact))
                return piece.Key;
        }

        throw new ArgumentException($"The event {kind.Name} has no evidence {fact.Name}.", nameof(fact));
    }
}
