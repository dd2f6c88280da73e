namespace HousingRules.Evaluation;

/// <summary>What a household's mask looks like: a bit for each rule, condition and step that holds.</summary>
internal static class Mask
{
    /// <summary>The bit of the first word that asks for the careful path; a mask has one word as long as it leaves this bit
    /// alone.</summary>
    public const ulong Care = 1UL << 63;

    /// <summary>How many words a program's mask takes.</summary>
    public static int Words(DecisionProgram program) => program.BitCount <= 63 ? 1 : (program.BitCount + 63) / 64;
}
