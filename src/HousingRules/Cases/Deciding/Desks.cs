using System.Collections.Concurrent;

namespace HousingRules.Cases;

/// <summary>The desks of a procedure. A machine takes far longer to build than an event to decide, so desks are lent; nothing of a case
/// stays on them.</summary>
internal sealed class Desks(CompiledProcedure procedure, CaseOutcomes outcomes)
{
    private readonly ConcurrentBag<CaseDesk> _idle = [];

    /// <summary>Works at a desk.</summary>
    public T At<T>(Func<CaseDesk, T> work)
    {
        var desk = _idle.TryTake(out var idle) ? idle : new CaseDesk(procedure, outcomes);
        try
        {
            return work(desk);
        }
        finally
        {
            _idle.Add(desk);
        }
    }
}
