using System.Collections.Immutable;

namespace HousingRules.Tests.Architecture;

/// <summary>How a project is built: its folders from the ground up, and where each library from outside may be named.</summary>
/// <param name="Project">The sources.</param>
/// <param name="FromTheGround">Every folder; each uses only those that stand before it. The root is the empty one.</param>
/// <param name="Beside">Rooms that stand side by side and do not know each other.</param>
/// <param name="Libraries">What the names of a library's assemblies begin with, and the room that may use it.</param>
internal sealed record Floors(
    BoundProject Project,
    ImmutableArray<string> FromTheGround,
    ImmutableArray<(string Room, string Other)> Beside,
    ImmutableArray<(string Library, string Room)> Libraries)
{
    /// <summary>The rooms that may use an assembly; empty where nothing is said of it.</summary>
    public IReadOnlyList<string> RoomsOf(string assembly) =>
        [.. Libraries.Where(l => assembly.StartsWith(l.Library, StringComparison.Ordinal)).Select(l => l.Room)];

    public static Floors Library { get; } = new(
        BoundProject.Library,
        [
            "Facts/Forms", "Facts/Words", "Facts/Types", "Facts", "Facts/Reading",
            "Policies/Words", "Policies/Findings", "Policies/Json", "Policies", "Policies/Procedures", "Policies/Reading",
            "Evaluation/Words", "Evaluation/Terms", "Evaluation/Conditions", "Evaluation/Expressions", "Evaluation/Compiled",
            "Evaluation/Diagrams",
            "Evaluation/Completions", "Evaluation/Walking", "Evaluation/Binding", "Evaluation/Emission", "Evaluation/Determinations",
            "Evaluation/Explanations", "Evaluation", "Evaluation/Workflows",
            "Cases/Words", "Cases/Rules", "Cases/State", "Cases/Rights", "Cases/Deciding", "Cases/Standing", "Cases",
            "Cases/Drawing",
            "Cases/Storing/Forms", "Cases/Storing/Stores", "Cases/Storing/Files", "Cases/Storing/Keeping", "Cases/Storing/Contract",
            "Cases/Storing",
            "Verification/Words", "Verification/Findings", "Verification/Diagrams", "Verification/Drawing", "Verification/Authoring",
            "Verification", "Verification/Coverage", "Verification/Procedures",
            "Verification/Amendments/Words", "Verification/Amendments/Written", "Verification/Amendments/Households",
            "Verification/Amendments/Procedures", "Verification/Amendments",
            "Ledgers/Words", "Ledgers",
            "Contract/Words", "Contract/Json", "Contract/Refusals", "Contract/Households", "Contract/Determinations",
            "Contract/Explanations", "Contract/Ledgers", "Contract/Cases", "Contract/Newtonsoft", "Contract",
            "",
            "Hosting/Words", "Hosting/Policies", "Hosting/Telemetry", "Hosting",
        ],
        [("Verification", "Ledgers"), ("Ledgers", "Verification")],
        [
            ("RulesEngine", "Evaluation"),
            ("System.Linq.Dynamic.Core", "Evaluation"),
            ("FastExpressionCompiler", "Evaluation"),
            ("Stateless", "Cases"),
            ("Newtonsoft.Json", "Contract"),
            ("Microsoft.Extensions", "Hosting"),
        ]);

    public static Floors Rosters { get; } = new(
        BoundProject.Rosters,
        [
            "Words",
            "Reading/Words", "Reading/Text", "Reading/Headers", "Reading/Rows", "Reading/Csv", "Reading/Json", "Reading/Workbooks",
            "Reading/Xlsx", "Reading/Xls", "Reading",
            "Deciding",
            "Writing/Words", "Writing/Tables", "Writing/Results", "Writing/Templates",
            "",
        ],
        [("Deciding", "Writing"), ("Writing", "Deciding")],
        [
            ("CsvHelper", "Reading"),
            ("ExcelDataReader", "Reading"),
            ("System.IO.Hashing", "Reading"),
            ("SpreadCheetah", "Writing"),
            ("DocumentFormat.OpenXml", "Writing"),
            ("RulesEngine", "none"),
            ("Stateless", "none"),
        ]);

    public static Floors Host { get; } = new(
        BoundProject.Host,
        [
            "Words", "Terminal", "Writing", "Results", "Examples", "CaseFiles", "Determining", "Checking", "Comparing",
            "LedgerReports", "Replaying",
            "Storage", "Safekeeping", "People", "Casework", "Demo",
            "Api/Parts", "Api/Problems", "Api/Forms", "Api/Document", "Api",
            "Pages/Shared", "Pages/Frame", "Pages/People", "Pages/Cases", "Pages/Work", "Pages/Ledgers", "Pages/Policies",
            "Pages",
            "Serving", "Commands",
            "",
        ],
        [
            ("Replaying", "LedgerReports"), ("LedgerReports", "Replaying"), ("Checking", "Comparing"), ("Comparing", "Checking"),
            ("Api", "Pages"), ("Pages", "Api"), ("Api", "Demo"), ("Pages", "Demo"),
        ],
        [
            ("Dapper", "Storage"),
            ("Dapper", "Safekeeping"),
            ("Dapper", "People"),
            ("Npgsql", "Storage"),
            ("Microsoft.Data.Sqlite", "Storage"),
            ("SQLitePCLRaw", "Storage"),
            ("dbup", "Storage"),
            ("Microsoft.AspNetCore.OpenApi", "Api"),
            ("Microsoft.OpenApi", "Api"),
            ("Microsoft.AspNetCore.Components", "Pages"),
            ("Microsoft.AspNetCore.Authentication.OpenIdConnect", "People"),
            ("Microsoft.IdentityModel", "People"),
            ("OpenTelemetry", "Serving"),
            ("System.CommandLine", "Commands"),
            ("Spectre.Console", "Terminal"),
            ("CsvHelper", "none"),
            ("ExcelDataReader", "none"),
            ("SpreadCheetah", "none"),
            ("DocumentFormat.OpenXml", "none"),
            ("RulesEngine", "none"),
            ("Stateless", "none"),
        ]);
}
