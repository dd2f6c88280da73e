using HousingRules.Host.Demo;
using HousingRules.Host.Serving;
using HousingRules.Host.Storage;

namespace HousingRules.Browser.Tests.Counties;

/// <summary>The demonstration county: filled once, for tests that change little or nothing of its cases.</summary>
public sealed class DemoService : Served
{
    private protected override ServeOptions Options(ServeOptions usual) => usual with { Demo = true };

    private protected override async Task FillAsync()
    {
        await Service.Get<DemoFill>().FillAsync(Password, default);
        await AddAsync("admin", "赵管理", null, Area.Nowhere, administers: true);
        await AddAsync("idle", "钱未定", null, Area.Nowhere);
    }
}

/// <summary>Tests of the demonstration county.</summary>
[CollectionDefinition(Name)]
public sealed class OfTheDemo : ICollectionFixture<DemoService>
{
    public const string Name = "of the demo";
}
