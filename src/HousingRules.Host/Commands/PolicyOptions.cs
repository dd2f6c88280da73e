using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Policies;

namespace HousingRules.Host.Commands;

/// <summary>The options of every command: which policy, from where, of which day, in which language.</summary>
internal sealed class PolicyOptions
{
    private readonly HostConsole _console;
    private readonly CancellationToken _interrupted;
    private readonly Option<string?> _policy;
    private readonly Option<string?> _rules;
    private readonly Option<string?> _on;
    private readonly Option<string?> _lang;

    public PolicyOptions(HostConsole console, CancellationToken interrupted)
    {
        (_console, _interrupted) = (console, interrupted);
        var language = console.Language;
        _policy = new("--policy")
        {
            Description = new LocalizedText(
                "政策编号，或某一版本（yiyuan/2020-06-06）；只有一个政策时可省略",
                "the policy's id, or one version of it (yiyuan/2020-06-06); not needed when there is only one")[language],
            Recursive = true,
            HelpName = "ID[/DATE]",
        };
        _rules = new("--rules")
        {
            Description = new LocalizedText("政策文件夹；省略时用程序自带的政策", "the folder of policies; without it, those inside the program")[language],
            Recursive = true,
            HelpName = "DIR",
        };
        _on = new("--on")
        {
            Description = new LocalizedText(
                "哪一天：取当天有效的版本，today 即此日；省略时用最新版本",
                "the day: the version in force on it, and \"today\"; without it, the newest version")[language],
            Recursive = true,
            HelpName = "DATE",
        };
        _lang = new("--lang")
        {
            Description = new LocalizedText("语言：zh 或 en", "the language: zh or en")[language],
            Recursive = true,
            HelpName = "zh|en",
        };
        _lang.AcceptOnlyFromAmong("zh", "en");
    }

    public IEnumerable<Option> All => [_policy, _rules, _on, _lang];

    /// <summary>The policy the command is about.</summary>
    /// <exception cref="HostFailure">There is none, or more than one.</exception>
    public Policy Policy(ParseResult arguments)
    {
        var policy = InForce(arguments, Versions(arguments));
        return Day(arguments) is { } day ? policy.On(day) : policy;
    }

    /// <summary>The versions that the command may use, the oldest first: all of the policy it is about, or the one that was
    /// named.</summary>
    /// <exception cref="HostFailure">There is no such policy, or more than one.</exception>
    public IReadOnlyList<Policy> Versions(ParseResult arguments)
    {
        var library = Library(arguments);
        var ids = library.Policies.Select(p => p.Id).Distinct(StringComparer.Ordinal).ToList();
        if (arguments.GetValue(_policy) is { } name && name.Contains('/', StringComparison.Ordinal))
            return [Version(library, name)];
        var id = arguments.GetValue(_policy) ?? (ids.Count == 1 ? ids[0] : throw new HostFailure(new(
            $"请用 --policy 指明政策：{string.Join("、", ids)}。",
            $"Say which policy with --policy: {string.Join(", ", ids)}.")));
        return ids.Contains(id)
            ? [.. library.Policies.Where(p => p.Id == id).OrderBy(p => p.InForceFrom)]
            : throw new HostFailure(
                new($"没有政策 {id}。现有：{string.Join("、", ids)}。", $"There is no policy {id}. There are: {string.Join(", ", ids)}."));
    }

    /// <summary>Of some versions that which the user asks for: the one in force on the day of <c>--on</c>, or the newest.</summary>
    /// <exception cref="HostFailure">The day is none, or lies before the first version.</exception>
    public Policy InForce(ParseResult arguments, IReadOnlyList<Policy> versions)
    {
        if (Day(arguments) is not { } day)
            return versions[^1];
        return versions.LastOrDefault(p => p.InForceFrom <= day) ?? throw new HostFailure(new(
            $"政策 {versions[0].Id} 在那一天还没有施行：最早的版本自 {versions[0].InForceFrom:yyyy-MM-dd} 起施行。",
            $"The policy {versions[0].Id} was not in force on that day: its first version is in force from "
            + $"{versions[0].InForceFrom:yyyy-MM-dd}."));
    }

    /// <summary>The day of <c>--on</c>; null when it is not given.</summary>
    /// <exception cref="HostFailure">It is no day.</exception>
    public DateOnly? Day(ParseResult arguments) => arguments.GetValue(_on) is not { } on ? null
        : FactText.TryParseDate(on, out var day) ? day
        : throw new HostFailure(new("--on 应为日期，如 2020-06-10。", "--on must be a day such as 2020-06-10."));

    /// <summary>A policy by its own folder, or by its id and day among the policies there are.</summary>
    /// <exception cref="HostFailure">There is no such policy, or it has mistakes.</exception>
    public Policy Named(ParseResult arguments, string name)
    {
        if (Directory.Exists(name))
            return Library(arguments, name).Policies is [var only]
                ? only
                : throw new HostFailure(new($"{name} 中不止一个政策，请写到具体的文件夹。", $"{name} holds more than one policy: name the folder of one."));
        return Version(Library(arguments), name, new("；也可以写政策文件夹", "; or name a policy's folder"));
    }

    private static Policy Version(PolicyLibrary library, string name, LocalizedText? also = null) =>
        library.Policies.FirstOrDefault(p => p.Name == name) ?? throw new HostFailure(new(
            $"没有政策 {name}。现有：{string.Join("、", library.Policies.Select(p => p.Name))}{also?.Chinese}。",
            $"There is no policy {name}. There are: {string.Join(", ", library.Policies.Select(p => p.Name))}{also?.English}."));

    /// <summary>The folder of policies on disk.</summary>
    public string RulesFolder(ParseResult arguments) => arguments.GetValue(_rules) ?? "rules";

    /// <summary>The policies there are.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="folder">A folder that goes before that of the option; null when there is none.</param>
    /// <exception cref="HostFailure">There is no such folder.</exception>
    /// <exception cref="LocalizedArgumentException">There is no policy in it, or one version twice.</exception>
    /// <exception cref="PolicyLoadException">A policy has mistakes.</exception>
    public PolicyLibrary Library(ParseResult arguments, string? folder = null)
    {
        folder ??= arguments.GetValue(_rules);
        if (folder is null)
            return Loading(() => PolicyLibrary.BuiltIn);
        return Directory.Exists(folder)
            ? Loading(() => PolicyLibrary.Load(folder, _interrupted))
            : throw new HostFailure(new($"没有政策文件夹 {folder}。", $"There is no policy folder {folder}."));
    }

    /// <summary>The folders that the command reads policies from; empty when it reads those inside the program.</summary>
    public IEnumerable<string?> Folders(ParseResult arguments) => [arguments.GetValue(_rules)];

    private PolicyLibrary Loading(Func<PolicyLibrary> load) => Progress.While(_console, new("载入政策", "loading the policy"), load);
}
