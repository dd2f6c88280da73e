using System.Text;
using System.Text.Json.Nodes;
using HousingRules.Cases;
using HousingRules.Generators.Rosters;
using HousingRules.Policies;

namespace HousingRules.Generators.Procedures;

/// <summary>The Yiyuan procedure with random edits, as people make them who do not yet know what they do: states, events, transitions,
/// guards and ends that are added, taken away and turned round. Most edits load, and few are right.</summary>
public sealed class EditedProcedures
{
    private const string Edited = "procedure.json";

    private readonly XorShift _chance;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly string _path;

    public EditedProcedures(ulong seed)
    {
        _chance = new(seed);
        var folder = PolicyFolder.Embedded().Single(f => f.Path.Contains("/yiyuan/", StringComparison.Ordinal));
        _path = folder.Path;
        // The worked histories speak of codes that an edit may take away.
        foreach (var name in folder.Names.Where(n => n != "cases/procedures.json"))
            _files[name] = folder[name]!.Bytes.ToArray();
    }

    /// <summary>How many edits were refused at load.</summary>
    public int Refused { get; private set; }

    /// <summary>Edited procedures that load, without end: what was done to each, and the procedure.</summary>
    public IEnumerable<(string Edits, Procedure Procedure)> All()
    {
        while (true)
        {
            var edits = new ProcedureEdits(JsonNode.Parse(_files[Edited])!.AsObject(), _chance);
            var done = string.Join("; ", Enumerable.Range(0, 1 + _chance.Below(3)).Select(_ => edits.Make()));
            var files = new SortedDictionary<string, byte[]>(_files, StringComparer.Ordinal)
            {
                [Edited] = Encoding.UTF8.GetBytes(edits.Procedure.ToJsonString()),
            };
            var (policy, _) = PolicyLoader.Load(PolicyFolder.FromFiles(_path, files));
            if (policy is null)
                Refused++;
            else
                yield return (done, Procedure.Of(policy));
        }
    }
}
