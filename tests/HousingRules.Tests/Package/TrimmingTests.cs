using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using HousingRules.Evaluation;
using HousingRules.Hosting;

namespace HousingRules.Tests.Package;

/// <summary>Whoever publishes an application trimmed or compiled ahead of time is told, at the call and where it fails.</summary>
public sealed class TrimmingTests
{
    public static TheoryData<string> Calls => new(
        typeof(PolicyLibrary).GetMethods().Concat(typeof(Policy).GetMethods()).Concat(typeof(ServiceCollectionExtensions).GetMethods())
            .Where(m => m.Name is "Load" or "get_BuiltIn" or "For" or "AddHousingRules")
            .Select(m => $"{m.DeclaringType!.FullName} {m}"));

    [Theory, MemberData(nameof(Calls))]
    public void A_call_that_cannot_survive_it_says_so(string call)
    {
        var type = typeof(PolicyLibrary).Assembly.GetType(call.Split(' ')[0])!;
        var method = type.GetMethods().Single(m => call.EndsWith($" {m}", StringComparison.Ordinal));

        var said = method.GetCustomAttribute<RequiresUnreferencedCodeAttribute>()!.Message;
        Assert.Contains("TrimMode=partial", said, StringComparison.Ordinal);
        Assert.NotNull(method.GetCustomAttribute<RequiresDynamicCodeAttribute>());
    }

    [Fact]
    public void A_households_properties_are_kept() => Assert.All(
        typeof(Policy).GetMethods().Where(m => m.Name == "For"),
        m => Assert.True(m.GetGenericArguments()[0].GetCustomAttribute<DynamicallyAccessedMembersAttribute>()!.MemberTypes
            .HasFlag(DynamicallyAccessedMemberTypes.PublicProperties)));

    [Fact]
    public void A_parser_that_has_lost_its_operators_is_not_blamed_on_the_rule_files()
    {
        var lost = new System.Linq.Dynamic.Core.Exceptions.ParseException("Operator 'not' incompatible with operand type 'Boolean'", 0);

        var mistake = Assert.Throws<PlatformNotSupportedException>(() => ParserCheck.Ask(_ => throw lost));

        Assert.Contains("the rule files are not at fault", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("PublishTrimmed", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("规则文件本身没有错", mistake.Message, StringComparison.Ordinal);
        ParserCheck.Ask();
        ParserCheck.Ask(_ => { });
    }
}
