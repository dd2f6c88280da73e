using FsCheck;
using FsCheck.Fluent;

namespace HousingRules.Tests.Laws;

/// <summary>Random conditions over some tests, with brackets wherever they could be missed.</summary>
internal static class AnyExpression
{
    /// <param name="depth">How deep it may be.</param>
    /// <param name="test">A condition that is made of no other.</param>
    /// <param name="words">What joins two.</param>
    public static Gen<string> Of(int depth, Gen<string> test, params string[] words) => depth == 0
        ? test
        : Gen.OneOf(
            test,
            Of(depth - 1, test, words).Select(e => $"not ({e})"),
            from left in Of(depth - 1, test, words)
            from right in Of(depth - 1, test, words)
            from word in Gen.Elements(words)
            select $"({left}) {word} ({right})");
}
