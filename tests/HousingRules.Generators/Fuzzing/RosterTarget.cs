using System.Text;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Generators.Rosters;
using HousingRules.Rosters.Reading;
using Column = HousingRules.Generators.Rosters.RosterColumns;
using ReadRoster = HousingRules.Rosters.Roster;

namespace HousingRules.Generators.Fuzzing;

/// <summary>Rosters as csv, json and jsonl, damaged byte by byte. The first line of an input is the file's extension.</summary>
public sealed class RosterTarget : IFuzzTarget, IDisposable
{
    private const int Rows = 6;

    // Who a household is must stand in no message.
    private const string Secret = "Zzyzx某某甲";

    private readonly XorShift _chance;
    private readonly Policy _policy;
    private readonly Mutator<byte> _mutator;
    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-fuzz-").FullName;
    private readonly (string Extension, byte[] Bytes)[] _rosters;

    public RosterTarget(Policy policy, ulong seed)
    {
        (_policy, _chance) = (policy, new(seed));
        _mutator = HostilePieces.OfRosters(_chance);
        var csv = Csv(seed);
        _rosters =
        [
            (".csv", Encoding.UTF8.GetBytes(csv)),
            (".csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(csv)]),
            (".txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(csv)).ToArray()),
            (".tsv", Encoding.UTF8.GetBytes(csv.Replace(',', '\t'))),
            (".json", Encoding.UTF8.GetBytes($"[\n{string.Join(",\n", Households)}\n]")),
            (".json", Encoding.UTF8.GetBytes(Households[0])),
            (".jsonl", Encoding.UTF8.GetBytes(string.Join('\n', Households))),
        ];
    }

    public string Kind => "rosters";

    public byte[] Next()
    {
        var (extension, bytes) = _rosters[_chance.Below(_rosters.Length)];
        return [.. Encoding.UTF8.GetBytes(extension), (byte)'\n', .. _mutator.Mutate(bytes)];
    }

    public Verdict Try(byte[] input)
    {
        var split = Array.IndexOf(input, (byte)'\n');
        var path = Path.Combine(_folder, "roster" + Encoding.UTF8.GetString(input, 0, split));
        File.WriteAllBytes(path, input[(split + 1)..]);
        try
        {
            return Decide(path);
        }
        catch (RosterException failure)
        {
            return new("no roster", Wordless(failure.Text) ? "a failure without words" : null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Verdict Decide(string path)
    {
        using var roster = Read(path);
        var (rows, problems) = (0, 0);
        foreach (var row in roster.Read(_policy))
        {
            rows++;
            problems += row.Problems.Length;
            if (row.Facts is null && row.Problems.All(p => p.Decided))
                return new("decided", $"row {row.Number} is not decided, and nobody says why");
            if (row.Problems.FirstOrDefault(p => p.Row < 1 || Wordless(p.Reason)) is { } problem)
                return new("decided", $"a problem without a place or words: {problem}");
        }

        return new(rows == 0 ? "no households" : problems == 0 ? "decided" : "decided, with problems");
    }

    private ReadRoster Read(string path) => ReadRoster.Open(path, _policy.Facts);

    private static bool Wordless(LocalizedText text) =>
        text.English.Length == 0 || text.Chinese.Length == 0;

    private static string Csv(ulong seed)
    {
        var rows = new Roster(Rows, seed).Cells()
            .Select(
                cells => string.Join(
                    ',',
                    cells.Select(c => c.Contains(',') ? $"\"{c.Replace("\"", "\"\"")}\"" : c.Contains("户0") ? Secret : c)));
        return string.Join("\r\n", [string.Join(',', Column.Headers), .. rows, ""]);
    }

    private static readonly string[] Households =
    [
        $$"""{"id":"1","户主姓名":"{{Secret}}","categories":["registeredPoor"],"currentGrade":"C","constructionMode":"selfBuild"}""",
        """{"id":2,"categories":["minimumLivingGuarantee","otherDifficulty"],"housingHazardSuspected":true,"currentGrade":"A","threatensNeighbours":false}""",
        """{"id":"3","镇街道":"南镇","身份类别":"低保户、贫困户","原鉴定等级":"Ｂ级","noHouse":null}""",
    ];
}
