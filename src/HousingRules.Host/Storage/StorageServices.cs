using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Storage;

/// <summary>What is kept beside the cases.</summary>
internal static class StorageServices
{
    /// <param name="services">Where they are registered; the database and the clock are there.</param>
    /// <param name="attachments">Where the bytes of attachments are.</param>
    /// <param name="most">How many bytes one may have.</param>
    public static void AddStorage(this IServiceCollection services, AttachmentFiles attachments, long most)
    {
        services.AddSingleton(attachments);
        services.AddSingleton(p => new AttachmentStore(
            p.GetRequiredService<Database>(),
            attachments,
            p.GetRequiredService<TimeProvider>(),
            most));
        services.AddSingleton<PolicyArchive>();
        services.AddSingleton<CasePlaces>();
        services.AddSingleton<DayRoots>();
    }
}
