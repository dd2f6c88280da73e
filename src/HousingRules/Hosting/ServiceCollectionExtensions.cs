using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using HousingRules.Cases;
using HousingRules.Evaluation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HousingRules.Hosting;

/// <summary>Registers HousingRules with an application.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers what the call with options does, with the policies carried inside the package where no other call names a
    /// directory.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The services, so that calls can follow each other.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static IServiceCollection AddHousingRules(this IServiceCollection services) => services.AddHousingRules(_ => { });

    /// <summary>Registers a <see cref="PolicySource"/> for the application, the <see cref="PolicyLibrary"/> that it has at the moment, a
    /// <see cref="PolicyHealthCheck"/> and <see cref="HousingRulesTelemetry"/>. The policies are loaded before any other service of the
    /// application starts; it does not start without them. It may be called several times; the options of every call apply, in order, so
    /// that each may add its directory.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The services, so that calls can follow each other.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// var services = new ServiceCollection();
    /// services.AddHousingRules(o =>
    /// {
    ///     o.RulesDirectories.Add("rules"); // below the content root
    ///     o.Policy = "nanshan";
    /// });
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static IServiceCollection AddHousingRules(this IServiceCollection services, Action<HousingRulesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<HousingRulesOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HousingRulesOptions>, OptionsCheck>());
        services.TryAddSingleton(p => new ContentRoot(p.GetService<IHostEnvironment>()));
        services.TryAddSingleton(p => new HostClock(p.GetService<TimeProvider>()));
        services.TryAddSingleton(
            p => new HousingRulesTelemetry(p.GetRequiredService<HostClock>().Time, p.GetService<IMeterFactory>()));
        services.TryAddSingleton(Log);
        services.TryAddSingleton(Source);
        services.TryAddTransient(p => p.GetRequiredService<PolicySource>().Library);
        services.TryAddSingleton(
            p => new PolicyHealthCheck(p.GetRequiredService<PolicySource>(), p.GetRequiredService<IOptions<HousingRulesOptions>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PolicyWatch>());
        return services;
    }

    /// <summary>Registers what the call without a type does, and the policies bound to the application's own household type
    /// (<see cref="BoundPolicies{T}"/>), which are bound before the application starts; it does not start where the type does not fit the
    /// policy in force.</summary>
    /// <typeparam name="T">The type, as <see cref="Policy.For{T}(IReadOnlyCollection{string})"/> takes it.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The type is registered already.</exception>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static IServiceCollection AddHousingRules<[DynamicallyAccessedMembers(Trimming.Household)] T>(
        this IServiceCollection services) => AddBound<T>(services, null);

    /// <summary>Registers the policies bound to the application's own household type, of which a map says what names and attributes do
    /// not.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <param name="map">Says what of the type holds which fact, and what is left out.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The type is registered already.</exception>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static IServiceCollection AddHousingRules<[DynamicallyAccessedMembers(Trimming.Household)] T>(
        this IServiceCollection services,
        Action<FactMap<T>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return AddBound(services, map);
    }

    /// <summary>Registers what the call without a type does, a store of cases, and a <see cref="CaseKeeper"/> over it that finds the text
    /// of the policy under which a case was opened among the policies as they are now and the former ones
    /// (<see cref="HousingRulesOptions.FormerDirectories"/>).</summary>
    /// <typeparam name="TStore">The store; one that is registered already as <see cref="ICaseStore"/> is taken instead.</typeparam>
    /// <param name="services">The application's services.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    public static IServiceCollection AddCases<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(
        this IServiceCollection services)
        where TStore : class, ICaseStore
    {
        services.AddHousingRules();
        services.TryAddSingleton<ICaseStore, TStore>();
        services.TryAddSingleton(Former);
        services.TryAddSingleton(p => new CaseKeeper(p.GetRequiredService<ICaseStore>(), p.GetRequiredService<FormerPolicies>().Find));
        services.AddSingleton(new MadeAtStart(p => p.GetRequiredService<FormerPolicies>()));
        return services;
    }

    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    private static IServiceCollection AddBound<[DynamicallyAccessedMembers(Trimming.Household)] T>(
        IServiceCollection services,
        Action<FactMap<T>>? map)
    {
        services.AddHousingRules();
        if (services.Any(s => s.ServiceType == typeof(BoundPolicies<T>)))
            throw new InvalidOperationException($"AddHousingRules<{typeof(T).Name}> was called before; one map of the type would be lost.");
        services.AddSingleton(p => new BoundPolicies<T>(p.GetRequiredService<PolicySource>(), map));
        services.AddSingleton(new MadeAtStart(p => p.GetRequiredService<BoundPolicies<T>>().BindAtStart()));
        return services;
    }

    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    private static FormerPolicies Former(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<HousingRulesOptions>>().Value;
        var root = provider.GetRequiredService<ContentRoot>();
        return new(provider.GetRequiredService<PolicySource>(), options.FormerDirectories.Select(root.Full));
    }

    private static SourceLog Log(IServiceProvider provider) => new(
        provider.GetService<ILoggerFactory>()?.CreateLogger(HousingRulesTelemetry.Name) ?? NullLogger.Instance,
        provider.GetRequiredService<IOptions<HousingRulesOptions>>().Value.Language);

    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    private static PolicySource Source(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<HousingRulesOptions>>().Value;
        var root = provider.GetRequiredService<ContentRoot>();
        var time = provider.GetRequiredService<HostClock>().Time;
        var telemetry = provider.GetRequiredService<HousingRulesTelemetry>();
        var log = provider.GetRequiredService<SourceLog>();
        string[] directories = [.. options.RulesDirectories.Select(root.Full)];
        return directories.Length == 0
            ? new(PolicyLibrary.BuiltIn, options, time, telemetry, log)
            : new(() => Look.At(directories), options, time, telemetry, log);
    }
}
