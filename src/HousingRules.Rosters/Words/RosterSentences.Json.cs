using HousingRules.Facts;

namespace HousingRules.Rosters.Words;

/// <summary>What is said of rosters in JSON.</summary>
internal static partial class RosterSentences
{
    public static LocalizedText FactsInside => new(
        "其中写有政策的事实，应直接写在户里，而不是写在里面一层",
        "facts of the policy stand inside it: they belong directly in the household");

    public static LocalizedText KeyResembles(string key, string word, LocalizedText fact) => new(
        $"键 \"{key}\" 像“{word}”，但不是，所以没有采用；写有它的各户，“{fact.Chinese}”按“未知”处理。如果就是这一项，请把键改为“{word}”；如果不是，请加 --ignore-column \"{key}\"。",
        $"The key \"{key}\" resembles \"{word}\" and is not it, so it was not taken; {fact.English} is unknown for the households that "
        + $"have it. If it is that fact, name the key \"{word}\"; if not, add --ignore-column \"{key}\".");

    public static LocalizedText LongLine => new("这一行超过 1 MB", "the line is longer than 1 MB");

    public static LocalizedText LargeObject(string name) => new(
        $"{name} 是一个超过 256 MB 的 JSON 对象。请把其中的数组单独存为文件，或改为 jsonl（一行一户）。",
        $"{name} is one JSON object of more than 256 MB. Save the array in it as a file of its own, or as jsonl, one to a line.");

    public static LocalizedText ManyArrays(string name, string keys) => new(
        $"{name} 是一个 JSON 对象，里面有几个数组（{keys}），看不出哪一个是花名册。请把它单独存为文件。",
        $"{name} is a JSON object with several arrays in it ({keys}), and nobody can tell which is meant. Save that one as a "
        + "file of its own.");

    public static LocalizedText HouseholdIsNoText(string name, int number) => new(
        $"{name} 第 {number} 户：{NoText.Chinese}。",
        $"{name}, household {number}: {NoText.English}.");

    public static LocalizedText NoSoundJson(string name, long line, long at, int records) => new(
        $"{name} 第 {line} 行第 {at} 个字节处不是完整的 JSON（在第 {records} 户之后），或有重复的键。文件可能被截断，请重新取得。",
        $"{name}:{line}:{at}: this is no sound JSON, or a key stands twice (after household {records}). The file may be cut short: "
        + "fetch it again.");

    public static LocalizedText JsonLines => new("jsonl（一行一户）", "jsonl, a household to a line");

    public static LocalizedText ArrayUnder(string key) => new($"花名册取自“{key}”中的数组。", $"The roster is the array under \"{key}\".");

    public static LocalizedText NoFacts => new(
        "没有一户写有任何事实，各项都按默认值处理。这个文件是花名册吗？",
        "No household states any fact, so every fact has its omitted value. Is this file a roster?");

    public static LocalizedText NoObject => new("不是 JSON 对象：一户应是一个 {…}", "it is no JSON object: a household is one {…}");

    public static LocalizedText NoText => new(
        "其中有文本不是 UTF-8，或 \\u 转义只是半个字符",
        "a text in it is not UTF-8, or a \\u escape in it stands for half a character");

    public static LocalizedText NoJson(long? at) => new(
        $"不是完整的 JSON（第 {at} 个字节处），或有重复的键",
        $"it is no sound JSON (at byte {at}), or has a key twice");
}
