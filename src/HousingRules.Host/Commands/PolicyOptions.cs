using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
            Description = HostSentences.AboutPolicy[language],
            Recursive = true,
            HelpName = "ID[/DATE]",
        };
        _rules = new("--rules")
        {
            Description = HostSentences.AboutRules[language],
            Recursive = true,
            HelpName = "DIR",
        };
        _on = new("--on")
        {
            Description = HostSentences.AboutOn[language],
            Recursive = true,
            HelpName = "DATE",
        };
        _lang = new("--lang")
        {
            Description = HostSentences.AboutLanguage[language],
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
        var id = arguments.GetValue(_policy) ?? (ids.Count == 1 ? ids[0] : throw new HostFailure(HostSentences.WhichPolicy(ids)));
        return ids.Contains(id)
            ? [.. library.Policies.Where(p => p.Id == id).OrderBy(p => p.InForceFrom)]
            : throw new HostFailure(HostSentences.NoPolicy(id, ids));
    }

    /// <summary>Of some versions that which the user asks for: the one in force on the day of <c>--on</c>, or the newest.</summary>
    /// <exception cref="HostFailure">The day is none, or lies before the first version.</exception>
    public Policy InForce(ParseResult arguments, IReadOnlyList<Policy> versions)
    {
        if (Day(arguments) is not { } day)
            return versions[^1];
        return versions.LastOrDefault(p => p.InForceFrom <= day)
            ?? throw new HostFailure(HostSentences.PolicyNotYetInForce(versions[0].Id, versions[0].InForceFrom));
    }

    /// <summary>The day of <c>--on</c>; null when it is not given.</summary>
    /// <exception cref="HostFailure">It is no day.</exception>
    public DateOnly? Day(ParseResult arguments) => arguments.GetValue(_on) is not { } on ? null
        : FactText.TryParseDate(on, out var day) ? day
        : throw new HostFailure(HostSentences.OnIsADay);

    /// <summary>A policy by its own folder, or by its id and day among the policies there are.</summary>
    /// <exception cref="HostFailure">There is no such policy, or it has mistakes.</exception>
    public Policy Named(ParseResult arguments, string name)
    {
        if (Directory.Exists(name))
            return Library(arguments, name).Policies is [var only]
                ? only
                : throw new HostFailure(HostSentences.ManyPolicies(name));
        return Version(Library(arguments), name, HostSentences.OrAFolder);
    }

    private static Policy Version(PolicyLibrary library, string name, LocalizedText? also = null) =>
        library.Policies.FirstOrDefault(p => p.Name == name)
        ?? throw new HostFailure(HostSentences.NoVersion(name, [.. library.Policies.Select(p => p.Name)], also));

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
            : throw new HostFailure(HostSentences.NoPolicyFolder(folder));
    }

    /// <summary>The folders that the command reads policies from; empty when it reads those inside the program.</summary>
    public IEnumerable<string?> Folders(ParseResult arguments) => [arguments.GetValue(_rules)];

    /// <summary>The policy's id as it was named; null when it was not.</summary>
    public string? PolicyName(ParseResult arguments) => arguments.GetValue(_policy);

    /// <summary>The options that say which policy, as they were written; null when there are none.</summary>
    public string? AsWritten(ParseResult arguments)
    {
        Option<string?>[] said = [_rules, _policy, _on];
        var words = said.Where(o => arguments.GetValue(o) is not null).Select(o => $"{o.Name} {arguments.GetValue(o)}").ToArray();
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    private PolicyLibrary Loading(Func<PolicyLibrary> load) => Progress.While(_console, HostSentences.LoadingThePolicy, load);
}
