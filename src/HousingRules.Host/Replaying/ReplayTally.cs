using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Replaying;

/// <summary>What people want to know of all cases together: how many, where they stand, and how many events were refused.</summary>
internal sealed class ReplayTally
{
    private readonly Dictionary<string, (ProcedureState State, int Place, int Cases, int Blocked)> _states = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _policies = new(StringComparer.Ordinal);
    private int _cases;
    private int _withRefused;

    public int Events { get; private set; }

    public int RefusedEvents { get; private set; }

    public void Add(TalliedCase tallied)
    {
        _cases++;
        _withRefused += tallied.Refused > 0 ? 1 : 0;
        Events += tallied.Events;
        RefusedEvents += tallied.Refused;
        _policies.Add(tallied.Procedure.Policy.Name);
        var state = tallied.State;
        if (!_states.TryGetValue(state.Name, out var known))
            known = (state, tallied.Procedure.States.IndexOf(state), 0, 0);
        _states[state.Name] = known with { Cases = known.Cases + 1, Blocked = known.Blocked + (tallied.IsBlocked ? 1 : 0) };
    }

    /// <summary>Writes it, the states in the procedure's order.</summary>
    public void Write(TextWriter writer, CaseSource source, CaseVersions versions, ProblemLog problems, Language language)
    {
        var policies = _policies.Count > 0
            ? string.Join(language == Language.Chinese ? "、" : ", ", _policies)
            : versions.Otherwise.Policy.Name;
        writer.WriteLine(Say(HostSentences.CasesAre(source.Name, source.Description, policies)));
        writer.WriteLine(Say(
            HostSentences.CasesReplayed(
                Number(_cases),
                Number(Events),
                Number(_withRefused),
                Number(RefusedEvents),
                Number(problems.UndecidedRows))));
        if (_states.Count > 0)
            States(writer);
        foreach (var problem in problems.First)
            writer.WriteLine($"  {problem.Words[language]}");
        if (problems.Count > problems.First.Count)
            writer.WriteLine(Say(HostSentences.FirstProblems(problems.First.Count)));

        string Say(LocalizedText words) => words[language];

        void States(TextWriter lines)
        {
            var table = new TextTable(Say(HostSentences.State), Say(HostSentences.Cases), Say(HostSentences.Blocked));
            foreach (
                var (state, _, cases, blocked) in _states.Values.OrderBy(s => s.Place).ThenBy(s => s.State.Name, StringComparer.Ordinal))
                table.Add(state.Label[language], Number(cases), Number(blocked));
            table.Write(lines);
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>What is counted of a case.</summary>
/// <param name="Procedure">The procedure under which it was opened.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Events">How many events were handed in.</param>
/// <param name="Refused">How many of them were refused.</param>
/// <param name="IsBlocked">Whether it cannot go on before somebody intervenes.</param>
internal sealed record TalliedCase(Procedure Procedure, ProcedureState State, int Events, int Refused, bool IsBlocked)
{
    public static TalliedCase Of(CaseAnswer answer) =>
        new(answer.Procedure, answer.Standing.State, answer.Steps.Length, answer.Refused, answer.IsBlocked);
}
