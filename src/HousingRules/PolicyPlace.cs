using HousingRules.Policies;

namespace HousingRules;

/// <summary>The folder of one policy.</summary>
/// <param name="Root">The folder.</param>
/// <param name="Shown">Its path as findings name it.</param>
internal readonly record struct PolicyPlace(string Root, string Shown)
{
    /// <summary>The files as they are now.</summary>
    public PolicyFolder Read() => PolicyFolder.FromDirectory(Root, Shown);
}
