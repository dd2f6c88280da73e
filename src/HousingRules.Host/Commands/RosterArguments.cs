using System.CommandLine;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Rosters;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.Commands;

/// <summary>What somebody decides about a roster's sheets and columns: the same options for every command that reads one.</summary>
internal sealed class RosterArguments
{
    private readonly Option<string?> _sheet;
    private readonly Option<string[]> _ignoredSheets;
    private readonly Option<string[]> _ignoredColumns;

    public RosterArguments(Language language)
    {
        _sheet = new("--sheet")
        {
            Description = HostSentences.AboutSheet[language],
            HelpName = "NAME",
        };
        _ignoredSheets = new("--ignore-sheet")
        {
            Description = HostSentences.AboutIgnoredSheet[language],
            HelpName = "NAME",
        };
        _ignoredColumns = new("--ignore-column")
        {
            Description = HostSentences.AboutIgnoredColumn[language],
            HelpName = "HEADER",
        };
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_sheet);
        command.Options.Add(_ignoredSheets);
        command.Options.Add(_ignoredColumns);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="policies">The policies whose results a roster may already hold.</param>
    public RosterOptions Read(ParseResult arguments, params ReadOnlySpan<Policy> policies)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies)
            own.UnionWith(RosterWriter.OwnHeaders(policy));
        return new()
        {
            Sheet = arguments.GetValue(_sheet),
            IgnoredSheets = [.. arguments.GetValue(_ignoredSheets) ?? []],
            IgnoredColumns = [.. arguments.GetValue(_ignoredColumns) ?? []],
            OwnHeaders = [.. own],
        };
    }
}
