using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Reads an event from its file form. It repeats no value that it could not read: that might be a person's.</summary>
internal sealed class CaseEventReader(CompiledProcedure procedure)
{
    private readonly List<Refusal> _problems = [];

    public CaseEvent Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new LocalizedArgumentException(CaseSentences.EventIsNoObject, nameof(json));
        var name = Once(json, "event") ?? "";
        var kind = procedure.ByName.GetValueOrDefault(name);
        var words = procedure.Declaration.Refusals;
        if (kind is null)
            Refuse(words.UnknownEvent, name.Length > 0 && IsPlain(name) ? name : "event", null, Nearest(name));
        var date = DateOnly.TryParseExact(Once(json, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : default;
        if (date == default)
            Refuse(words.InvalidEvidence, "date", kind, CaseSentences.Day);
        var evidence = kind is null ? [] : Evidence(json, kind, words);
        return new(kind, name, date, evidence, [.. _problems]);
    }

    private ImmutableArray<FactValue> Evidence(JsonElement json, EventKind kind, StandingRefusals words)
    {
        var evidence = ImmutableArray.CreateBuilder<FactValue>();
        foreach (var property in json.EnumerateObject())
        {
            if (Is(property, "event") || Is(property, "date"))
                continue;
            if (Piece(kind, property) is not { } piece)
                Refuse(
                    words.UnknownEvidence,
                    IsPlain(NameOf(property)) ? NameOf(property) : "",
                    kind,
                    Nearest(NameOf(property), kind.Evidence.Select(e => e.Key)));
            else if (IsGiven(evidence, piece.Fact) || !TryValue(piece, property.Value, out var value))
                Refuse(words.InvalidEvidence, piece.Key, kind, piece.Fact.Label);
            else
                evidence.Add(value);
        }

        return evidence.DrainToImmutable();
    }

    // A county has millions of events: no name becomes a text here.
    private static EvidenceKind? Piece(EventKind kind, JsonProperty property)
    {
        foreach (var piece in kind.Evidence)
        {
            if (Is(property, piece.Key))
                return piece;
        }

        return null;
    }

    private static bool IsGiven(ImmutableArray<FactValue>.Builder evidence, FactDeclaration fact)
    {
        foreach (var value in evidence)
        {
            if (value.Fact == fact)
                return true;
        }

        return false;
    }

    // An event says something by each of its keys: an empty text is no evidence.
    private static bool TryValue(EvidenceKind piece, JsonElement json, out FactValue value)
    {
        value = default;
        try
        {
            var meaning = CellMeaning.Of(piece.Column, json);
            if (meaning.IsSilent || meaning.Problem is not null)
                return false;
            value = meaning.IsUnknown ? FactValue.Unknown(piece.Fact) : FactValue.OfCode(piece.Fact, meaning.Code);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The text is no text: it holds half of a character.
            return false;
        }
    }

    // A key that stands twice says two things, and neither is taken.
    private static string? Once(JsonElement json, string key)
    {
        JsonElement? given = null;
        foreach (var property in json.EnumerateObject())
        {
            if (!Is(property, key))
                continue;
            if (given is not null)
                return null;
            given = property.Value;
        }

        return given is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;
    }

    private static bool Is(JsonProperty property, string key)
    {
        try
        {
            return property.NameEquals(key);
        }
        catch (InvalidOperationException)
        {
            // The key is no text: it holds half of a character.
            return false;
        }
    }

    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // The text is no text: it holds half of a character.
            return null;
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            // The key is no text: it holds half of a character.
            return "";
        }
    }

    // Only what looks like a name is repeated.
    private static bool IsPlain(string name) => name.Length <= 40 && name.All(char.IsAsciiLetter);

    private LocalizedText Nearest(string name) => Nearest(name, procedure.ByName.Keys);

    private static LocalizedText Nearest(string name, IEnumerable<string> names) =>
        NearestName.To(name, names) is { } nearest ? LocalizedText.Same(nearest) : CaseSentences.NothingNear;

    // A key may be wrong more than once: it is told once.
    private void Refuse(RefusalWords words, string detail, EventKind? kind, LocalizedText label)
    {
        var refusal = Refusal.Of(words, new(detail, label, null, null, kind?.Label));
        if (!_problems.Contains(refusal))
            _problems.Add(refusal);
    }
}
