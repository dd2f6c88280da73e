namespace HousingRules.Evaluation;

/// <summary>What a household's mask looks like: a bit for each rule, condition and step that holds.</summary>
internal static class Mask
{
    /// <summary>The bit of the first word that asks for the careful path; a mask has one word as long as it leaves this bit
    /// alone.</summary>
    public const ulong NeedsDecider = 1UL << 63;

    /// <summary>How many words a compiled policy's mask takes.</summary>
    public static int Words(CompiledPolicy compiled) => compiled.BitCount <= 63 ? 1 : (compiled.BitCount + 63) / 64;
}
