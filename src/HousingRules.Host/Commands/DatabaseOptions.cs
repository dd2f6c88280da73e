using System.CommandLine;
using HousingRules.Facts;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Commands;

/// <summary>The options <c>--data</c> and <c>--database</c>: where the service keeps what it keeps.</summary>
internal sealed class DatabaseOptions(Language language)
{
    private readonly Option<string?> _data = new("--data") { Description = HostSentences.AboutData[language], HelpName = "DIR" };

    private readonly Option<string?> _database = new("--database")
    {
        Description = HostSentences.AboutDatabase[language],
        HelpName = "CONNECTION",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_database);
    }

    /// <summary>Whether one of them was given.</summary>
    public bool AreGiven(ParseResult arguments) => arguments.GetValue(_data) is not null || arguments.GetValue(_database) is not null;

    /// <summary>What a command reads, so that its output is none of it.</summary>
    public IEnumerable<string> Taken(ParseResult arguments) =>
        [ServiceDatabase.FileOf(Options(arguments)), ServiceDatabase.AttachmentsFolder(Options(arguments))];

    /// <summary>Opens what is there.</summary>
    /// <exception cref="HostFailure">The options are wrong, or there is no database.</exception>
    public (Database Database, AttachmentFiles Files) OpenExisting(ParseResult arguments)
    {
        var options = Options(arguments);
        return options.Database is not null || File.Exists(ServiceDatabase.FileOf(options))
            ? Open(arguments)
            : throw new HostFailure(HostSentences.NoDatabase(ServiceDatabase.FileOf(options)));
    }

    /// <summary>Opens what is there, or makes it.</summary>
    /// <exception cref="HostFailure">The options are wrong.</exception>
    public (Database Database, AttachmentFiles Files) Open(ParseResult arguments)
    {
        var options = Options(arguments);
        return options.Mistakes() is { Count: > 0 } mistakes
            ? throw new HostFailure(HostSentences.CannotServe([.. mistakes]))
            : (ServiceDatabase.Open(options), ServiceDatabase.Attachments(options));
    }

    private ServeOptions Options(ParseResult arguments) => new()
    {
        Data = arguments.GetValue(_data) ?? ServeOptions.UsualData,
        Database = arguments.GetValue(_database),
    };
}
