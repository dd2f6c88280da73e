using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Determining;
using HousingRules.Host.Terminal;
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

    public void Add(CaseAnswer answer)
    {
        _cases++;
        _withRefused += answer.Refused > 0 ? 1 : 0;
        Events += answer.Steps.Length;
        RefusedEvents += answer.Refused;
        _policies.Add(answer.Procedure.Policy.Name);
        var state = answer.Standing.State;
        if (!_states.TryGetValue(state.Name, out var known))
            known = (state, answer.Procedure.States.IndexOf(state), 0, 0);
        _states[state.Name] = known with { Cases = known.Cases + 1, Blocked = known.Blocked + (answer.IsBlocked ? 1 : 0) };
    }

    /// <summary>Writes it, the states in the procedure's order.</summary>
    public void Write(TextWriter writer, CaseSource source, CaseVersions versions, ProblemLog problems, Language language)
    {
        var policies = _policies.Count > 0 ? string.Join(Say("、", ", "), _policies) : versions.Otherwise.Policy.Name;
        writer.WriteLine(
            Say(
                $"案件文件 {source.Name}：{source.Description.Chinese}；政策 {policies}",
                $"Cases {source.Name}: {source.Description.English}; policy {policies}"));
        writer.WriteLine(Say(
            $"案件 {Number(_cases)} 个，事件 {Number(Events)} 件；{Number(_withRefused)} 个案件有事件不予受理（共 {Number(RefusedEvents)} 件）；未能读取 "
            + $"{Number(problems.UndecidedRows)} 行",
            $"{Number(_cases)} cases, {Number(Events)} events; {Number(_withRefused)} cases with refused events ({Number(RefusedEvents)} "
            + $"in all); {Number(problems.UndecidedRows)} rows could not be read"));
        if (_states.Count > 0)
            States(writer);
        foreach (var problem in problems.First)
            writer.WriteLine($"  {problem.Words[language]}");
        if (problems.Count > problems.First.Count)
            writer.WriteLine(
                Say(
                    $"  只列出前 {problems.First.Count} 处；用 --bad-rows 文件.csv 得到全部。",
                    $"  The first {problems.First.Count} are listed; --bad-rows FILE.csv gives all."));

        string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;

        void States(TextWriter lines)
        {
            var table = new TextTable(Say("状态", "state"), Say("案件", "cases"), Say("其中受阻", "blocked"));
            foreach (
                var (state, _, cases, blocked) in _states.Values.OrderBy(s => s.Place).ThenBy(s => s.State.Name, StringComparer.Ordinal))
                table.Add(state.Label[language], Number(cases), Number(blocked));
            table.Write(lines);
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
