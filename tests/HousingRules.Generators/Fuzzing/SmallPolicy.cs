using System.Text;
using HousingRules.Evaluation;
using HousingRules.Policies;

namespace HousingRules.Generators.Fuzzing;

/// <summary>A policy of a few lines that has one of everything a rule file can say.</summary>
public static class SmallPolicy
{
    public const string Path = "somewhere/2030-01-01";

    public static SortedDictionary<string, byte[]> Files =>
        new(Texts.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal);

    public static Policy Load()
    {
        var (policy, findings) = PolicyLoader.Load(PolicyFolder.FromFiles(Path, Files));
        return policy ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    private static Dictionary<string, string> Texts { get; } = new()
    {
        ["source.txt"] = "一、条 The source says so.\n二、条 And again.\n",
        ["clauses.json"] = """
            {
              "Source": "source.txt",
              "Statements": [
                { "Id": "N1", "Place": "1", "Quote": "The source says so.", "Meaning": { "zh": "条", "en": "says so" } },
                { "Id": "N2", "Place": "2", "Quote": "And again.", "Meaning": { "zh": "条", "en": "again" } }
              ]
            }
            """,
        ["facts.json"] = """
            {
              "Facts": [
                { "Name": "people", "Type": "integer", "Minimum": 0, "Maximum": 12, "Label": { "zh": "人口", "en": "people" }, "Alias": "人口", "Headers": ["家庭人口"] },
                { "Name": "rooms", "Type": "integer", "Minimum": -3, "Maximum": 9, "Label": { "zh": "房间", "en": "rooms" }, "Changeable": true },
                { "Name": "income", "Type": "integer", "Minimum": 0, "Maximum": 2000000000, "Label": { "zh": "收入", "en": "income" } },
                { "Name": "built", "Type": "date", "Label": { "zh": "建成", "en": "built" } },
                { "Name": "checkedOn", "Type": "date", "Label": { "zh": "核查", "en": "checked" } },
                { "Name": "damp", "Type": "boolean", "Omitted": false, "Label": { "zh": "潮湿", "en": "damp" } },
                { "Name": "denied", "Type": "boolean", "Label": { "zh": "否认", "en": "denied" } },
                { "Name": "roof", "Type": "oneOf", "Label": { "zh": "屋顶", "en": "roof" }, "Values": [ { "Name": "tile", "Label": { "zh": "瓦", "en": "tile" } }, { "Name": "thatch", "Label": { "zh": "草", "en": "thatch" } }, { "Name": "none", "Label": { "zh": "无", "en": "none" } } ] },
                { "Name": "help", "Type": "set", "Label": { "zh": "帮助", "en": "help" }, "Values": [ { "Name": "farm", "Label": { "zh": "农", "en": "farm" } }, { "Name": "wage", "Label": { "zh": "工", "en": "wage" }, "Alias": "工资" } ] }
              ]
            }
            """,
        ["policy.json"] = """
            {
              "Id": "somewhere",
              "InForceFrom": "2030-01-01",
              "Title": { "zh": "方案", "en": "plan" },
              "Source": "source.txt",
              "RuleSets": ["scope", "money", "order"],
              "Parameters": [
                { "Name": "roomEach", "Type": "integer", "Value": 2, "Label": { "zh": "每人", "en": "each" }, "Clause": "N1" },
                { "Name": "strict", "Type": "boolean", "Value": false, "Label": { "zh": "严", "en": "strict" }, "Clause": "N2" }
              ],
              "Definitions": [
                { "Name": "crowded", "Alias": "拥挤", "Expression": "people > rooms * roomEach and not denied", "Label": { "zh": "拥挤", "en": "crowded" }, "Clause": "N1" }
              ],
              "Actors": [ { "Name": "town", "Label": { "zh": "镇", "en": "town" }, "Clause": "N1" } ],
              "Documents": [ { "Name": "photos", "Label": { "zh": "照片", "en": "photos" }, "Clause": "N1" } ],
              "Milestones": [ { "Name": "upload", "Label": { "zh": "上传", "en": "upload" }, "Due": "2030-06-08", "RollsOverWhen": "strict", "Clause": "N2" } ],
              "Outcomes": [
                { "Name": "visit", "Alias": "走访", "Label": { "zh": "走访", "en": "visit" } },
                { "Name": "survey", "Label": { "zh": "普查", "en": "survey" } },
                { "Name": "much", "Label": { "zh": "多", "en": "much" } },
                { "Name": "little", "Label": { "zh": "少", "en": "little" } },
                { "Name": "first", "Label": { "zh": "先", "en": "first" } },
                { "Name": "second", "Label": { "zh": "后", "en": "second" } }
              ],
              "Duties": [ { "Outcomes": ["visit"], "When": "not damp", "Label": { "zh": "拍照", "en": "take photos" }, "Actors": ["town"], "Due": ["upload"], "Documents": ["photos"], "Clause": "N2" } ]
            }
            """,
        ["scope.json"] = Set(
            "scope",
            "Every",
            null,
            ("visit", "拥挤 or damp"),
            ("visit", "roof in (\\\"thatch\\\", \\\"none\\\")"),
            ("survey", "not (走访 or wage) and people >= 1 and income < 5000")),
        ["money.json"] = Set(
            "money",
            "One",
            "visit or survey",
            ("much", "people * 100 - rooms * 10 > 500 or strict"),
            ("little", "not (people * 100 - rooms * 10 > 500 or strict)")),
        ["order.json"] = Set(
            "order",
            "First",
            null,
            ("first", "built < \\\"2030-06-01\\\" and farm"),
            ("second", "built == checkedOn or -people + 3 != rooms")),
        ["cases/all.json"] = """
            [
              { "id": "S1", "clauses": ["1"], "household": { "people": 3, "rooms": 1, "income": 1, "built": "2030-01-02", "checkedOn": "2030-01-02", "damp": true, "denied": false, "roof": "tile", "help": ["farm"] }, "expect": { "scope": ["visit"], "money": ["little"], "order": ["first"], "missing": [] }, "documents": [], "deadlines": {}, "note": "Damp." }
            ]
            """,
    };

    private static string Set(string name, string match, string? appliesWhen, params (string Outcome, string Expression)[] rules) => $$"""
        {
          "WorkflowName": "{{name}}",
          "Title": { "zh": "集", "en": "{{name}}" },
          "Match": "{{match}}",{{(appliesWhen is null ? "" : $"\n  \"AppliesWhen\": \"{appliesWhen}\",")}}
          "Rules": [
            {{string.Join(",\n    ", rules.Select((r, i) => $$"""{ "RuleName": "rule {{i + 1}}", "Expression": "{{r.Expression}}", "SuccessEvent": "{{r.Outcome}}", "Properties": { "Clause": "N1", "Because": { "zh": "因为", "en": "because" } } }"""))}}
          ]
        }
        """;
}
