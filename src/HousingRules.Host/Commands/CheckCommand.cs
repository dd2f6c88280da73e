using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
using HousingRules.Policies.Findings;
using HousingRules.Verification;

namespace HousingRules.Host.Commands;

/// <summary><c>check [POLICY-FOLDER]</c>: are the rules well made, and do the worked examples hold?</summary>
internal static class CheckCommand
{
    public static Command Create(PolicyOptions options, Speech speech)
    {
        var language = speech.Language;
        var folder = new Argument<string?>("POLICY-FOLDER") { Arity = ArgumentArity.ZeroOrOne, Description = new LocalizedText("政策文件夹；省略时检查 --rules 中的，或程序自带的政策", "a policy's folder; without it, those of --rules or inside the program")[language] };
        var format = new Option<string?>("--format", "-f") { Description = new LocalizedText("text 或 json", "text or json")[language], HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", new LocalizedText("检查政策文件，并运行其中的示例", "check a policy's files and run its worked examples")[language]) { folder, format };
        command.SetAction(arguments =>
        {
            var (findings, examples) = Check(() => options.Library(arguments, arguments.GetValue(folder)));
            if (arguments.GetValue(format) == "json")
                WriteJson(speech, findings, examples);
            else
                WriteText(speech, findings, examples);
            return findings.IsEmpty && examples.All(e => e.Holds) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static (ImmutableArray<Finding> Findings, ImmutableArray<ExampleResult> Examples) Check(Func<PolicyLibrary> load)
    {
        try
        {
            var library = load();
            return (library.Findings, [.. library.Policies.SelectMany(policy => WorkedExamples.Run(policy))]);
        }
        catch (PolicyLoadException e)
        {
            // Rules that do not load decide no example.
            return (e.Findings, []);
        }
    }

    private static void WriteText(Speech speech, ImmutableArray<Finding> findings, ImmutableArray<ExampleResult> examples)
    {
        foreach (var finding in findings)
            speech.Out.WriteLine(finding.ToString(speech.Language));
        var failing = examples.Where(e => !e.Holds).ToList();
        foreach (var example in failing)
        {
            speech.Out.WriteLine($"{example.File}:{example.Line}: {Say($"示例 {example.Id} 不成立：{example.Note}", $"example {example.Id} does not hold: {example.Note}")}");
            foreach (var (subject, expected, actual) in example.Differences)
                speech.Out.WriteLine($"  {subject}: {Say($"应为 [{expected}]，实为 [{actual}]", $"expected [{expected}], came [{actual}]")}");
        }

        var errors = findings.Count(f => f.Severity == Severity.Error);
        speech.Out.WriteLine(Say(
            $"错误 {errors} 处，警告 {findings.Length - errors} 处；示例 {examples.Length} 个，不成立 {failing.Count} 个。",
            $"{errors} errors, {findings.Length - errors} warnings; {examples.Length} worked examples, {failing.Count} of them do not hold."));

        string Say(string chinese, string english) => speech.Language == Language.Chinese ? chinese : english;
    }

    private static void WriteJson(Speech speech, ImmutableArray<Finding> findings, ImmutableArray<ExampleResult> examples)
    {
        using var stream = speech.OpenOut();
        using (var json = new Utf8JsonWriter(stream, DeterminationJson.Plain with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings"u8);
            foreach (var finding in findings)
                WriteFinding(json, finding, speech.Language);
            json.WriteEndArray();
            json.WriteStartArray("examples"u8);
            foreach (var example in examples)
                WriteExample(json, example);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Language language)
    {
        json.WriteStartObject();
        json.WriteString("severity"u8, finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file"u8, finding.File);
        json.WriteNumber("line"u8, finding.Line);
        json.WriteNumber("column"u8, finding.Column);
        json.WriteString("message"u8, finding.Message[language]);
        json.WriteEndObject();
    }

    private static void WriteExample(Utf8JsonWriter json, ExampleResult example)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, example.Id);
        json.WriteString("file"u8, example.File);
        json.WriteNumber("line"u8, example.Line);
        json.WriteBoolean("holds"u8, example.Holds);
        json.WriteStartArray("differences"u8);
        foreach (var (subject, expected, actual) in example.Differences)
        {
            json.WriteStartObject();
            json.WriteString("subject"u8, subject);
            json.WriteString("expected"u8, expected);
            json.WriteString("actual"u8, actual);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
