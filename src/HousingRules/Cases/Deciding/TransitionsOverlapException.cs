namespace HousingRules.Cases;

/// <summary>Two transitions of an event are open at once, so that the procedure does not say where the case goes: a mistake in
/// <c>procedure.json</c>, which the proof of the procedure finds. The case is as it was.</summary>
public sealed class TransitionsOverlapException : InvalidOperationException
{
    internal TransitionsOverlapException(string message, Exception machine)
        : base(message, machine)
    {
    }
}
