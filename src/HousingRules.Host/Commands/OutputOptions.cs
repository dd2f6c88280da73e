using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Host.Writing;

namespace HousingRules.Host.Commands;

/// <summary>The options <c>--output</c> and <c>--format</c> of a command.</summary>
internal sealed class OutputOptions
{
    private readonly IReadOnlyList<OutputFormat> _formats;
    private readonly Option<string?> _output;
    private readonly Option<string?> _format;

    /// <param name="language">The user's.</param>
    /// <param name="formats">The formats that the command has, the usual one first.</param>
    public OutputOptions(Language language, params IReadOnlyList<OutputFormat> formats)
    {
        _formats = formats;
        _output = new("--output", "-o")
        {
            Description = HostSentences.AboutOutput[language],
            HelpName = "FILE",
        };
        var names = OutputFormat.List(formats);
        _format = new("--format", "-f")
        {
            Description = HostSentences.AboutFormat(names)[language],
            HelpName = "FORMAT",
        };
        _format.AcceptOnlyFromAmong([.. formats.Select(f => f.Name)]);
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_format);
    }

    /// <summary>What the command line asks for.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="taken">What the command reads, and what else it writes: the output is none of it. Null ones do not count.</param>
    /// <exception cref="HostFailure">The format cannot be told, or the output is one of the inputs.</exception>
    public Output Read(ParseResult arguments, params IEnumerable<string?> taken) =>
        Output.Of(arguments.GetValue(_output), arguments.GetValue(_format), _formats).Apart(taken);
}
