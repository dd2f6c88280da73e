using System.Linq.Dynamic.Core.Exceptions;
using System.Linq.Expressions;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>Asks whether the parser of expressions is all there. It finds its operators by reflection; an application that was published
/// trimmed, or compiled ahead of time, has lost them, and would blame the rule files for it.</summary>
internal static class ParserCheck
{
    // What every parser can read that has not lost its operators.
    private const string Probe = "not a and (a or n > 1)";

    private static readonly LocalizedText Cause = new(
        "本程序不能读取规则的表达式，规则文件本身没有错：发布时的裁剪（PublishTrimmed）或提前编译（PublishAot）去掉了表达式解析器的运算符。"
        + "请不裁剪地发布，或设 TrimMode=partial；单文件发布不受影响。",
        "This application cannot read the expressions of rules; the rule files are not at fault. Trimming (PublishTrimmed) or compiling "
        + "ahead of time (PublishAot) has removed the operators of the expression parser. Publish without them, or with TrimMode=partial; "
        + "a single file is no obstacle.");

    private static readonly Lazy<bool> IsWhole = new(() => Reads(Parse));

    /// <summary>Begins to ask beside what the caller goes on with: the parser looks through every type of the application first, which
    /// takes about as long as reading a policy's files.</summary>
    public static void Begin()
    {
        if (!IsWhole.IsValueCreated)
            _ = Task.Run(() => IsWhole.Value);
    }

    /// <summary>Says what the cause is, where no expression can be read.</summary>
    /// <exception cref="PlatformNotSupportedException">The parser is not all there.</exception>
    public static void Ask() => Ask(IsWhole.Value);

    /// <summary>The same, for a parser that reads the probe or throws.</summary>
    public static void Ask(Action<string> parse) => Ask(Reads(parse));

    private static void Ask(bool isWhole)
    {
        if (!isWhole)
            throw new PlatformNotSupportedException($"{Cause.English} {Cause.Chinese}");
    }

    private static bool Reads(Action<string> parse)
    {
        try
        {
            parse(Probe);
            return true;
        }
        catch (Exception e) when (e is ParseException or InvalidOperationException or ArgumentException or NotSupportedException
            or MissingMemberException or TypeLoadException)
        {
            return false;
        }
    }

    private static void Parse(string text) => RuleParser
        .Parse(text, [Expression.Parameter(typeof(bool), "a"), Expression.Parameter(typeof(int), "n")], typeof(bool));
}
