using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Policies;

/// <summary>Reads a worked procedure: a household's events, and how its case must stand after them.</summary>
internal sealed class HistoryReader(FindingList findings, ProcedureDeclaration? procedure)
{
    private readonly Lazy<HashSet<string>> _codes = new(() => procedure!.Codes.ToHashSet(StringComparer.Ordinal));

    /// <param name="o">The example.</param>
    /// <param name="id">Its id.</param>
    /// <param name="household">Its household.</param>
    public ProcedureExample Read(ObjectReader o, string id, Household household)
    {
        if (procedure is null)
            findings.Error(o.PlaceOf("events"), PolicySentences.NoProcedureJson);
        DateOnly? opened = o.Has("openedOn") ? o.Date("openedOn") : null;
        var asOf = o.Date("asOf");
        var expected = o.Node("expect") is { } node ? ObjectReader.Read(node, findings, Expect) : new("", null, null, null);
        var events = o.Items("events", e => Event(e, expected.Violations ?? [])).OfType<JsonElement>();
        return new(
            id,
            o.Position,
            household,
            opened,
            [.. events],
            asOf,
            expected.State,
            expected.IsBlocked,
            expected.Violations,
            expected.Warnings,
            o.Said("note"));
    }

    private Expected Expect(ObjectReader o)
    {
        var state = o.Text("state");
        if (procedure is not null && procedure.States.All(s => s.Name != state.Value))
            UnknownName.Report(findings, state, PolicySentences.State, procedure.States.Select(s => s.Name));
        return new(state.Value, o.Has("blocked") ? o.Boolean("blocked", false) : null, Codes(o, "violations"), Codes(o, "warnings"));
    }

    private ImmutableArray<string>? Codes(ObjectReader o, string key)
    {
        if (!o.Has(key))
            return null;
        var codes = o.Texts(key);
        foreach (var code in codes.Where(c => procedure is not null && !_codes.Value.Contains(Stem(c.Value))))
            UnknownName.Report(findings, code with { Value = Stem(code.Value) }, PolicySentences.Code, _codes.Value);
        return [.. codes.Select(c => c.Value)];
    }

    // What a code says of the particular case stands behind a colon.
    private static string Stem(string code) => code.Split(':')[0];

    private JsonElement? Event(Node node, ImmutableArray<string> violations)
    {
        ObjectReader.Read(node, findings, o =>
        {
            var name = o.Text("event");
            var declared = procedure?.Events.FirstOrDefault(e => e.Name == name.Value);
            if (procedure is not null && declared is null && !IsExpected(procedure.Refusals.UnknownEvent))
                UnknownName.Report(findings, name, PolicySentences.Event, procedure.Events.Select(e => e.Name));
            if (procedure is null || !IsExpected(procedure.Refusals.InvalidEvidence))
                o.Date("date");
            o.Has("date");
            foreach (var key in ((node as ObjectNode)?.Members ?? []).Where(m => m.Key is not ("event" or "date")))
                Evidence(o, key, declared);
            return declared;
        });
        return node is ObjectNode ? node.AsJson() : null;

        bool IsExpected(RefusalWords refusal) => violations.Any(v => Stem(v) == refusal.Code);

        void Evidence(ObjectReader o, Member key, EventDeclaration? declared)
        {
            o.Has(key.Key);
            if (
                declared is null
                    || declared.Evidence.Concat(declared.Optional).Any(u => u.Key == key.Key)
                    || IsExpected(procedure!.Refusals.UnknownEvidence))
                return;
            UnknownName.Report(
                findings,
                new(key.Position, key.Key),
                PolicySentences.EvidenceOf(declared.Name),
                declared.Evidence.Concat(declared.Optional).Select(u => u.Key));
        }
    }

    private sealed record Expected(string State, bool? IsBlocked, ImmutableArray<string>? Violations, ImmutableArray<string>? Warnings);
}
