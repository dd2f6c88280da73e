namespace HousingRules.Evaluation;

/// <summary>All rules of a policy as one function: a household in, a mask of what holds out. A mask that does not fit one word is written
/// to <paramref name="overflowMask"/>.</summary>
/// <returns>The mask, where it fits one word; <see cref="Mask.NeedsDecider"/> in any case when a fact is unknown or not valid.</returns>
internal delegate ulong DecideMask<in T>(T household, ulong[] overflowMask);

/// <summary>Writes a household's facts as codes, <see cref="Facts.SlotCode.Unknown"/> for those that are not known.</summary>
internal delegate void ReadFacts<in T>(T household, long[] codes);
