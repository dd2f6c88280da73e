using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HousingRules.Cases;
using HousingRules.Evaluation;

namespace HousingRules.Hosting;

/// <summary>Finds the procedure under which a case was opened: of the policies as they are now, or of a former text of one.</summary>
internal sealed class FormerPolicies
{
    private readonly PolicySource _source;
    private readonly ImmutableArray<PolicyLibrary> _former;

    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public FormerPolicies(PolicySource source, IEnumerable<string> directories) =>
        (_source, _former) = (source, [.. directories.Select(d => PolicyLibrary.Load(d))]);

    /// <summary>The procedure of the text with a digest; null when it is not there, or has none.</summary>
    public Procedure? Find(string digest)
    {
        var policy = _former.Prepend(_source.Library).Select(l => l.FindDigest(digest)).FirstOrDefault(p => p is not null);
        return policy is { HasProcedure: true } ? Procedure.Of(policy) : null;
    }
}
