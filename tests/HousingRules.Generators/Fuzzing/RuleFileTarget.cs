using System.Text;
using HousingRules.Generators.Rosters;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Generators.Fuzzing;

/// <summary>One file of a small policy, damaged byte by byte; the whole policy is loaded. The first line of an input names the
/// file.</summary>
public sealed class RuleFileTarget(ulong seed) : IFuzzTarget
{
    private const int ProvedOutOf = 10;

    private readonly XorShift _chance = new(seed);
    private readonly SortedDictionary<string, byte[]> _files = SmallPolicy.Files;
    private int _loaded;

    public string Kind => "rule files";

    public byte[] Next()
    {
        var (name, bytes) = _files.ElementAt(_chance.Below(_files.Count));
        return [.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. HostilePieces.OfRuleFiles(_chance).Mutate(bytes)];
    }

    public Verdict Try(byte[] input)
    {
        var split = Array.IndexOf(input, (byte)'\n');
        var files = new SortedDictionary<string,
        byte[]>(_files, StringComparer.Ordinal)
        { [Encoding.UTF8.GetString(input, 0, split)] = input[(split + 1)..] };
        var (policy, findings) = PolicyLoader.Load(PolicyFolder.FromFiles(SmallPolicy.Path, files));
        if (FindingFaults.Of(policy is not null, findings) is { } fault)
            return new("refused", fault);
        if (findings.FirstOrDefault(f => f.Line > 0 && Beyond(f, files)) is { } beyond)
            return new("refused", $"a finding beyond its file: {beyond}");
        if (policy is null)
            return new("refused");
        policy.Explain(policy.NewSheet());
        WorkedExamples.Run(policy);
        if (_loaded++ % ProvedOutOf == 0)
            PolicyVerifier.Verify(policy);
        return new("accepted");
    }

    private static bool Beyond(Finding finding, SortedDictionary<string, byte[]> files)
    {
        var name = finding.File[(SmallPolicy.Path.Length + 1)..];
        return !files.TryGetValue(name, out var bytes) || finding.Line > bytes.Count(b => b == '\n') + 1;
    }
}
