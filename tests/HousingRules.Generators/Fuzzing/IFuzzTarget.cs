namespace HousingRules.Generators.Fuzzing;

/// <summary>A reader under attack.</summary>
public interface IFuzzTarget
{
    /// <summary>What it reads.</summary>
    string Kind { get; }

    /// <summary>The next input, as it would stand in a file.</summary>
    byte[] Next();

    /// <summary>Reads an input. An exception is a fault too; the caller catches it.</summary>
    Verdict Try(byte[] input);
}
