using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Hosting;

namespace HousingRules.Host.Api;

/// <summary>The names by which cases can be asked for: a name that no policy has would find nothing and look like an answer.</summary>
internal sealed class CaseNames(PolicySource source)
{
    public IEnumerable<string> States => Names(p => Procedure.Of(p).States.Select(s => s.Name));

    public IEnumerable<string> Actors => Names(p => p.Actors.Keys);

    public IEnumerable<string> Facts => Names(p => p.Facts.Facts.Select(f => f.Name));

    private IEnumerable<string> Names(Func<Policy, IEnumerable<string>> names) =>
        source.Library.Policies.Where(p => p.HasProcedure).SelectMany(names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
