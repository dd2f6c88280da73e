using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Casework;

/// <summary>What the work on cases needs.</summary>
internal static class CaseworkServices
{
    public static void AddCasework(this IServiceCollection services)
    {
        services.AddSingleton<CasePolicies>();
        services.AddHostedService<PolicyKeeping>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<ReadCases>();
        services.AddSingleton<KeptFigures>();
        services.AddHostedService<FigureKeeping>();
        services.AddSingleton<LedgerShelf>();
        services.AddSingleton<LedgerBooks>();
        services.AddSingleton<PolicyProofs>();
        services.AddSingleton<ParameterTrials>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<PolicyChecks>();
        services.AddSingleton<WorkDesk>();
    }
}
