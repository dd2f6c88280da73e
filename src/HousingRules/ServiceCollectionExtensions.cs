using System.Diagnostics.CodeAnalysis;
using HousingRules.Evaluation;
using HousingRules.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HousingRules;

/// <summary>Registers HousingRules with an application.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers one <see cref="PolicyLibrary"/> for the application. It may be called twice; the options of every call apply, in
    /// order. The policies are loaded and the options checked when the application starts.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; null means the policies carried inside the package.</param>
    /// <returns>The services, so that calls can follow each other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static IServiceCollection AddHousingRules(this IServiceCollection services, Action<HousingRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<HousingRulesOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HousingRulesOptions>, OptionsValidator>());
        services.TryAddSingleton<LibrarySource>();
        services.TryAddSingleton(
            provider => provider.GetRequiredService<LibrarySource>()
                .Load(provider.GetRequiredService<IOptions<HousingRulesOptions>>().Value));
        return services;
    }

    /// <summary>Loads the library once, for the check at the start and for the application alike.</summary>
    private sealed class LibrarySource
    {
        private readonly object _loading = new();
        private (string? Directory, PolicyLibrary Library)? _loaded;

        public PolicyLibrary Load(HousingRulesOptions options)
        {
            lock (_loading)
            {
                if (_loaded is not { } loaded || loaded.Directory != options.RulesDirectory)
                    _loaded = loaded = (
                        options.RulesDirectory,
                        options.RulesDirectory is { } directory ? PolicyLibrary.Load(directory) : PolicyLibrary.BuiltIn);
                return loaded.Library;
            }
        }
    }

    private sealed class OptionsValidator(LibrarySource source) : IValidateOptions<HousingRulesOptions>
    {
        public ValidateOptionsResult Validate(string? name, HousingRulesOptions options)
        {
            try
            {
                var library = source.Load(options);
                if (options.Policy is { } policy)
                    library.Newest(policy);
                return ValidateOptionsResult.Success;
            }
            catch (Exception e) when (e is PolicyLoadException or ArgumentException or IOException or UnauthorizedAccessException)
            {
                return ValidateOptionsResult.Fail($"HousingRules: {e.Message}");
            }
        }
    }
}
