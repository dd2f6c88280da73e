using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.Terminal;

/// <summary>The console of a run: where its words go, and in which language they are.</summary>
internal sealed record HostConsole(Language Language, TextWriter Out, TextWriter Error, Func<Stream> OpenOut, bool ErrorIsTerminal)
{
    private const string Red = "\u001b[31m";
    private const string Yellow = "\u001b[33m";
    private const string Plain = "\u001b[0m";

    public void Fail(LocalizedText message) => Say(Red, HostSentences.Error, message);

    public void Warn(LocalizedText message) => Say(Yellow, HostSentences.Warning, message);

    public void Note(LocalizedText message) => Error.WriteLine(message[Language]);

    private void Say(string colour, LocalizedText kind, LocalizedText message) => Error.WriteLine(ErrorIsTerminal
        ? $"{colour}{kind[Language]}{Plain}: {message[Language]}"
        : $"{kind[Language]}: {message[Language]}");
}
