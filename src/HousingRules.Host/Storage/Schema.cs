using System.Reflection;
using DbUp.Engine;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Storage;

/// <summary>Brings a database up to what this program needs: the scripts that it has not had yet, in their order.</summary>
internal static class Schema
{
    private const string Scripts = "HousingRules.Host.Storage.Scripts.";

    /// <summary>The scripts of a kind of database, in their order.</summary>
    public static IReadOnlyList<string> Names(Database database) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Scripts + database.Kind + ".", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>What the scripts of a kind of database are called, whatever the kind.</summary>
    public static IReadOnlyList<string> ShortNames(Database database) => [.. Names(database).Select(name => Short(database, name))];

    /// <summary>The scripts that a database has had, as they are called whatever its kind.</summary>
    /// <exception cref="HostFailure">It is newer than the program.</exception>
    public static IReadOnlyList<string> Applied(Database database)
    {
        var had = Engine(database, []).GetExecutedScripts();
        var newer = had.Except(Names(database), StringComparer.Ordinal).Count();
        return newer == 0
            ? [.. had.Order(StringComparer.Ordinal).Select(name => Short(database, name))]
            : throw new HostFailure(HostSentences.NewerSchema(newer));
    }

    /// <summary>Refuses a database to which the program's scripts were not all applied.</summary>
    /// <exception cref="HostFailure">It is older or newer than the program.</exception>
    public static void NeedCurrent(Database database)
    {
        if (Applied(database).Count != Names(database).Count)
            throw new HostFailure(HostSentences.OlderSchema);
    }

    /// <summary>Applies what is missing.</summary>
    /// <param name="database">The database.</param>
    /// <param name="through">The number of the last script; all when it is null.</param>
    /// <exception cref="HostFailure">The database is newer than the program, or a script failed.</exception>
    public static void Apply(Database database, int? through = null)
    {
        var names = Names(database);
        var engine = Engine(database, names.Take(through ?? names.Count).Select(Script));
        var newer = engine.GetExecutedScripts().Except(names, StringComparer.Ordinal).ToList();
        if (newer.Count > 0)
            throw new HostFailure(HostSentences.NewerSchema(newer.Count));
        var result = engine.PerformUpgrade();
        if (!result.Successful)
            throw new HostFailure(HostSentences.SchemaFailed(result.ErrorScript?.Name ?? "", result.Error.Message));
    }

    private static UpgradeEngine Engine(Database database, IEnumerable<SqlScript> scripts) => database.Upgrade
        .WithScripts(scripts)
        .WithVariablesDisabled()
        .WithTransactionPerScript()
        .LogToNowhere()
        .Build();

    private static string Short(Database database, string name) => name[$"{Scripts}{database.Kind}.".Length..];

    private static SqlScript Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new(name, reader.ReadToEnd());
    }
}
