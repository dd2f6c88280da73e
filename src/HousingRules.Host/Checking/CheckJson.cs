using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Writing;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>A check as data.</summary>
internal sealed class CheckJson(Utf8JsonWriter json, Language language)
{
    public static void Write(
        Stream stream,
        Language language,
        ImmutableArray<Finding> findings,
        ImmutableArray<PolicyCheck> checks)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Plain with { Indented = true }))
            new CheckJson(json, language).Write(findings, checks);
        stream.Write("\n"u8);
    }

    private void Write(ImmutableArray<Finding> findings, ImmutableArray<PolicyCheck> checks)
    {
        json.WriteStartObject();
        Array("findings", findings, WriteFinding);
        Array("examples", checks.SelectMany(c => c.Examples), Write);
        Array("policies", checks, Write);
        json.WriteEndObject();
    }

    private void Write(PolicyCheck check)
    {
        json.WriteStartObject();
        json.WriteString("policy"u8, check.Policy.Name);
        json.WriteString("digest"u8, check.Policy.Digest);
        json.WriteString("households"u8, check.Proof.Households.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("invariants"u8, check.Proof.Invariants);
        json.WriteNumber("steps"u8, check.Proof.Steps);
        json.WriteNumber("mostSteps"u8, check.Proof.MostSteps);
        Array("analysis", check.Proof.Findings, Write);
        if (check.Procedure is { } procedure)
            Write(procedure);
        Array("statements", check.Statements, Write);
        Array("rules", check.Rules, Write);
        json.WriteEndObject();
    }

    private void Write(ProcedureReport procedure)
    {
        json.WriteStartObject("procedure"u8);
        json.WriteNumber("states"u8, procedure.States);
        json.WriteNumber("transitions"u8, procedure.Transitions);
        json.WriteNumber("invariants"u8, procedure.Invariants);
        json.WriteNumber("steps"u8, procedure.Steps);
        json.WriteNumber("mostSteps"u8, procedure.MostSteps);
        Array("findings", procedure.Findings, finding =>
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, finding.Kind.ToString());
            json.WriteString("subject"u8, finding.Subject);
            Body(finding.Finding);
            if (finding.Example is { } example)
            {
                json.WritePropertyName("example"u8);
                json.WriteRawValue(example.ToJson("example"));
            }

            if (finding.Accepted is { } because)
                json.WriteString("accepted"u8, because[language]);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(AnalysisFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, finding.Kind.ToString());
        json.WriteString("subject"u8, finding.Subject);
        Body(finding.Finding);
        Array("rules", finding.Rules, r => json.WriteStringValue(r.FullName));
        json.WriteString("households"u8, finding.Households.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteNumber("share"u8, finding.Share);
        Array("examples", finding.Examples, e => json.WriteRawValue(e.ToJson("example")));
        if (finding.Accepted is { } because)
            json.WriteString("accepted"u8, because[language]);
        json.WriteEndObject();
    }

    private void Write(StatementCoverage statement)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, statement.Statement.Id);
        json.WriteString("clause"u8, statement.Statement.Clause);
        json.WriteString("quote"u8, statement.Statement.Quote);
        Array("carriers", statement.Carriers, c => json.WriteStringValue($"{c.Kind[language]}: {c.Name[language]}"));
        if (statement.Statement.NotComputable is { } reason)
            json.WriteString("notComputable"u8, reason);
        json.WriteEndObject();
    }

    private void Write(RuleCoverage rule)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, rule.Rule.FullName);
        Array("holds", rule.Holds, json.WriteStringValue);
        Array("doesNotHold", rule.DoesNotHold, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Write(ExampleResult example)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, example.Id);
        json.WriteString("file"u8, example.File);
        json.WriteNumber("line"u8, example.Line);
        json.WriteBoolean("holds"u8, example.Holds);
        if (example.FirstRefused is { } refused)
            json.WriteString("firstRefused"u8, refused[language]);
        Array("differences", example.Differences, difference =>
        {
            json.WriteStartObject();
            json.WriteString("subject"u8, difference.Subject);
            json.WriteString("expected"u8, difference.Expected);
            json.WriteString("actual"u8, difference.Actual);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void WriteFinding(Finding finding)
    {
        json.WriteStartObject();
        Body(finding);
        json.WriteEndObject();
    }

    private void Body(Finding finding)
    {
        json.WriteString("severity"u8, finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file"u8, finding.File);
        json.WriteNumber("line"u8, finding.Line);
        json.WriteNumber("column"u8, finding.Column);
        json.WriteString("message"u8, finding.Message[language]);
        if (finding.Follows)
            json.WriteBoolean("follows"u8, true);
    }

    private void Array<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
