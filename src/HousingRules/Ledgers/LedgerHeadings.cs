using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Ledgers;

/// <summary>The headings of a procedure, made once: a ledger of a county holds each of them in a hundred thousand places.</summary>
internal sealed class LedgerHeadings
{
    private static readonly ConditionalWeakTable<Procedure, LedgerHeadings> Known = [];

    private readonly ImmutableArray<LedgerHeading> _problems;
    private readonly ImmutableArray<LedgerHeading> _routes;

    private LedgerHeadings(Procedure procedure)
    {
        _problems = [.. procedure.Problems.Select((p, i) => new LedgerHeading(i, p.Name, p.Label))];
        _routes = Options(procedure.Routes);
        Levels = Options(procedure.Levels);
        States = procedure.States.Select((s, i) => new LedgerHeading(i, s.Name, s.Label)).ToDictionary(h => h.Name, StringComparer.Ordinal);
    }

    /// <summary>The levels that close an item, the first to close first.</summary>
    public ImmutableArray<LedgerHeading> Levels { get; }

    /// <summary>The states, by name.</summary>
    public Dictionary<string, LedgerHeading> States { get; }

    public static LedgerHeadings Of(Procedure procedure) => Known.GetValue(procedure, p => new(p));

    public LedgerHeading Problem(ProblemItem item)
    {
        foreach (var problem in _problems)
        {
            if (problem.Name == item.Problem.Name)
                return problem;
        }

        throw new InvalidOperationException($"The procedure knows no problem {item.Problem.Name}.");
    }

    public LedgerHeading Route(string name) =>
        _routes.FirstOrDefault(r => r.Name == name) ?? new(_routes.Length, name, new(name, name));

    /// <summary>The route that is decided; one without a name where none is.</summary>
    public LedgerHeading Decided(int option) => option >= 0 ? _routes[option] : NoRoute;

    private LedgerHeading NoRoute => _routes is [var only] ? only : new(_routes.Length + 1, "", LedgerSentences.NoRoute);

    private static ImmutableArray<LedgerHeading> Options(ImmutableArray<FactOption> options) =>
        [.. options.Select((o, i) => new LedgerHeading(i, o.Name, o.Label))];
}
