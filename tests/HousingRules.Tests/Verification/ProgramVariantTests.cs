using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

public sealed class ProgramVariantTests
{
    public static TheoryData<string, string> Settings()
    {
        var data = new TheoryData<string, string>();
        foreach (var parameter in PolicyLibrary.BuiltIn.Policies.Single().Parameters)
        {
            foreach (var value in parameter.Type is BooleanType ? ["true", "false"] : parameter.Options.AsEnumerable())
                data.Add(parameter.Name, value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_changed_in_the_program_decides_as_one_changed_in_the_file(string setting, string value)
    {
        var policy = PolicyLibrary.BuiltIn.Policies.Single();
        var parameter = policy.Parameters.Single(p => p.Name == setting);

        var changed = new Policy(policy.Compiled.With(policy.Document.With(parameter, value), parameter.With(value)));

        var comparison = PolicyComparer.Compare(policy.With(setting, value), changed);
        Assert.True(comparison.Changed.IsZero);
    }
}
