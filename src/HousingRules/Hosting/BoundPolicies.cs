using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>The policies as they are now, bound to the application's own household type. Each version is bound once, at the start or when
/// it is taken up, not at the first household.</summary>
/// <typeparam name="T">The type.</typeparam>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class BoundPolicies<[DynamicallyAccessedMembers(Trimming.Household)] T>
{
    private readonly ConditionalWeakTable<Policy, BoundPolicy<T>> _bound = [];
    private readonly PolicySource _source;
    private readonly Action<FactMap<T>>? _map;

    [RequiresUnreferencedCode(Trimming.Loses)]
    [RequiresDynamicCode(Trimming.Compiles)]
    internal BoundPolicies(PolicySource source, Action<FactMap<T>>? map)
    {
        (_source, _map) = (source, map);
        source.Changed += (_, _) => BindAll();
    }

    /// <summary>The policy that the options name, or the only one there is, in its version that is in force on a day.</summary>
    /// <param name="on">The day.</param>
    /// <exception cref="InvalidOperationException">The options name none, and there are several.</exception>
    /// <exception cref="ArgumentException">It is not yet in force on that day, or the type does not fit it.</exception>
    /// <exception cref="PolicyLoadException">The version in force on that day is broken.</exception>
    /// <returns>The policy, bound, for households that are looked at on that day (<see cref="Policy.On"/>).</returns>
    public BoundPolicy<T> InForce(DateOnly on) => Of(_source.InForce(on)).On(on);

    /// <summary>The same, or why no policy can decide on that day: none is in force yet, the version in force is broken, or the type does
    /// not fit it.</summary>
    /// <param name="on">The day.</param>
    /// <param name="policy">The policy; null when there is none.</param>
    /// <param name="why">Why there is none, in both languages; null when there is one.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">The options name no policy, and there are several.</exception>
    public bool TryInForce(DateOnly on, [NotNullWhen(true)] out BoundPolicy<T>? policy, [NotNullWhen(false)] out LocalizedText? why)
    {
        policy = null;
        if (!_source.TryInForce(on, out var found, out why))
            return false;
        try
        {
            policy = Of(found).On(on);
            return true;
        }
        catch (LocalizedArgumentException e)
        {
            why = HostingSentences.DoesNotFit(found.Name, typeof(T).Name, e.Text);
            return false;
        }
    }

    /// <summary>A policy in its version that is in force on a day.</summary>
    /// <param name="id">The policy's id.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">There is no such policy, it is not yet in force on that day, or the type does not fit
    /// it.</exception>
    /// <exception cref="PolicyLoadException">The version in force on that day is broken.</exception>
    /// <returns>The policy, bound, for households that are looked at on that day.</returns>
    public BoundPolicy<T> InForce(string id, DateOnly on) => Of(_source.InForce(id, on)).On(on);

    /// <summary>A policy, bound: one of the library's is bound already; another, such as one looked at on a day
    /// (<see cref="Policy.On"/>), is bound now and kept for as long as the policy is.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentException">The type does not fit it; the message lists all.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Who registers it was told.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Who registers it was told.")]
    public BoundPolicy<T> Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return _bound.GetValue(policy, p => _map is null ? p.For<T>() : p.For(_map));
    }

    /// <summary>Binds what the application may be asked for, and says which versions the type does not fit.</summary>
    /// <exception cref="ArgumentException">It fits no version, or not the one that is in force.</exception>
    internal void BindAtStart()
    {
        var misfits = BindAll();
        var meant = _source.Meant.ToArray();
        var inForce = meant.Where(p => p.InForceFrom <= _source.Today).GroupBy(p => p.Id).Select(versions => versions.Last()).ToArray();
        var needed = inForce.Length == 0 ? meant : inForce;
        if (needed.Length > 0 && needed.All(p => misfits.ContainsKey(p)))
            throw misfits[needed[0]];
    }

    private Dictionary<Policy, ArgumentException> BindAll()
    {
        var misfits = new Dictionary<Policy, ArgumentException>();
        foreach (var policy in _source.Meant)
        {
            try
            {
                Of(policy);
            }
            catch (ArgumentException e)
            {
                misfits[policy] = e;
            }
        }

        _source.Tell(this, [.. misfits.Select(m => Problem(m.Key, m.Value))]);
        return misfits;
    }

    private PolicyProblem Problem(Policy policy, ArgumentException why)
    {
        var text = why is LocalizedArgumentException localized ? localized.Text : LocalizedText.Same(why.Message);
        return new(
            PolicyProblemKind.DoesNotFit,
            policy.Name,
            Keeps: false,
            policy.InForceFrom <= _source.Today,
            HostingSentences.DoesNotFit(policy.Name, typeof(T).Name, text),
            []);
    }
}
