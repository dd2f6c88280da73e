using HousingRules.Host.Casework;

namespace HousingRules.Host.Tests.Casework;

/// <summary>What was asked for last is kept, and no more than so much.</summary>
public sealed class RecentlyAskedTests
{
    [Fact]
    public void What_was_asked_for_longest_ago_is_let_go()
    {
        var (kept, made) = (new RecentlyAsked<string>(2), 0);
        foreach (var key in new[] { "a", "b", "a", "c", "a", "b" })
            Assert.Equal(key, kept.GetOrAdd(key, () => Make(key)));

        // b made room for c, and c for b.
        Assert.Equal(4, made);

        string Make(string key)
        {
            made++;
            return key;
        }
    }

    [Fact]
    public void What_is_let_go_is_made_anew_and_another_value_stays()
    {
        var kept = new RecentlyAsked<string>(2);
        var first = kept.GetOrAdd("a", () => "1");
        kept.Remove("a", "2");
        Assert.Same(first, kept.GetOrAdd("a", () => "3"));

        kept.Remove("a", first);

        Assert.Equal("3", kept.GetOrAdd("a", () => "3"));
    }
}
