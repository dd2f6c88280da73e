namespace HousingRules.Hosting;

/// <summary>The application's clock: for the pause between two looks, and for which policy is in force as they are looked at. No household
/// is decided by it.</summary>
internal sealed class HostClock(TimeProvider? time = null)
{
#pragma warning disable RS0030 // An application that gives no clock has the machine's; see above what it is for.
    public TimeProvider Time { get; } = time ?? TimeProvider.System;
#pragma warning restore RS0030
}
