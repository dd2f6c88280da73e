using System.IO.Compression;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Generators.Rosters;
using HousingRules.Generators.Strange;
using HousingRules.Rosters.Reading;
using ReadRoster = HousingRules.Rosters.Roster;
using ReadRow = HousingRules.Rosters.RosterRow;

namespace HousingRules.Generators.Fuzzing;

/// <summary>Workbooks, damaged byte by byte. Where they were damaged after they were packed, a household that is decided all the same is
/// the one that was written; what was damaged before says something else, and is only to end in words.</summary>
/// <param name="policy">The policy of <paramref name="facts"/>.</param>
/// <param name="facts">The facts that have columns, each with its header.</param>
/// <param name="old">Workbooks of the old format, of which only is asked that they end in words.</param>
/// <param name="seed">Where it begins.</param>
public sealed class WorkbookTarget(
    Policy policy,
    IReadOnlyList<(FactDeclaration Fact, string Header)> facts,
    IReadOnlyList<byte[]> old,
    ulong seed) : IFuzzTarget
{
    private const int OldPercent = 20;
    private const int BeforePercent = 50;

    private readonly XorShift _chance = new(seed);
    private readonly Mutator<byte> _mutator = HostilePieces.OfRosters(new(seed + 1));
    private readonly StrangeWorkbooks _workbooks = new(facts, seed);
    private readonly Dictionary<string, WrittenHousehold> _written = new(StringComparer.Ordinal);

    public string Kind => "workbooks";

    public byte[] Next()
    {
        _written.Clear();
        if (old.Count > 0 && _chance.Percent(OldPercent))
            return _mutator.Mutate(old[_chance.Below(old.Count)]);
        var workbook = _workbooks.Next();
        if (_chance.Percent(BeforePercent))
            return Repacked(workbook.Bytes);
        foreach (var household in workbook.Households)
            _written[household.Id] = household;
        return _mutator.Mutate(workbook.Bytes);
    }

    public Verdict Try(byte[] input)
    {
        var decided = new List<ReadRow>();
        try
        {
            using var roster = ReadRoster.Open(new MemoryStream(input), "r.xlsx", policy.Facts, null, CancellationToken.None);
            foreach (var row in roster.Read(policy))
            {
                if (row.Facts is null && row.Problems.IsEmpty)
                    return new("decided", $"row {row.Number} is bad, and nobody says why");
                if (row.Facts is not null)
                    decided.Add(row);
            }
        }
        catch (RosterException failure)
        {
            var isWordless = failure.Text.Chinese.Length == 0 || failure.Text.English.Length == 0;
            return new("no roster", isWordless ? "a failure without words" : null);
        }

        return new(decided.Count == 0 ? "no households" : "decided", _written.Count == 0 ? null : Wrong(decided));
    }

    // One part of it is damaged and packed again.
    private byte[] Repacked(byte[] workbook)
    {
        using var from = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            var damaged = _chance.Below(from.Entries.Count);
            foreach (var (i, entry) in from.Entries.Index())
            {
                using var bytes = new MemoryStream();
                using (var part = entry.Open())
                    part.CopyTo(bytes);
                using var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                copy.Write(i == damaged ? _mutator.Mutate(bytes.ToArray()) : bytes.ToArray());
            }
        }

        return to.ToArray();
    }

    private string? Wrong(List<ReadRow> decided)
    {
        foreach (var row in decided)
        {
            if (row.Household.Id is not { } id || !_written.TryGetValue(id, out var written) || written.IsBad)
                return $"row {row.Number} is decided, and nobody wrote it";
            if (written.Facts.FirstOrDefault(f => !row.Facts![f.Fact.Name].Equals(f)) is { Fact: not null } fact)
                return $"{fact.Fact.Name} of row {row.Number} is decided as something else";
        }

        return null;
    }
}
