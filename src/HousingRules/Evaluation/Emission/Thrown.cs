namespace HousingRules.Evaluation;

/// <summary>What reading a property threw.</summary>
internal readonly record struct Thrown(FactHolder Holder, Exception Exception);

/// <summary>Writes a household's facts as codes, as far as they can be read, and adds what reading the others threw.</summary>
internal delegate void ReadWithCare<in T>(T household, long[] codes, ICollection<Thrown> threw);
