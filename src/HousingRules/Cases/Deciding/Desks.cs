using System.Collections.Concurrent;

namespace HousingRules.Cases;

/// <summary>The desks of a procedure. A machine takes far longer to build than an event to decide, so desks are lent; nothing of a case
/// stays on them.</summary>
internal sealed class Desks(CompiledProcedure procedure, CaseOutcomes outcomes)
{
    private readonly ConcurrentBag<CaseDesk> _idle = [];

    // Mostly one is wanted at a time: it is had without a look into the bag.
    private CaseDesk? _next;

    /// <summary>Works at a desk.</summary>
    /// <param name="work">What is done there.</param>
    /// <param name="with">What it is done with.</param>
    public T At<TWith, T>(TWith with, Func<CaseDesk, TWith, T> work)
    {
        var desk = Interlocked.Exchange(ref _next, null) ?? (_idle.TryTake(out var idle) ? idle : new CaseDesk(procedure, outcomes));
        try
        {
            return work(desk, with);
        }
        finally
        {
            if (Interlocked.CompareExchange(ref _next, desk, null) is not null)
                _idle.Add(desk);
        }
    }
}
