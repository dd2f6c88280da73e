namespace HousingRules.Evaluation;

/// <summary>A thread's own array of codes for the careful path, so that an unknown fact costs no memory.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static long[]? _codes;

    public static long[] Codes(int length)
    {
        if (_codes is null || _codes.Length != length)
            _codes = new long[length];
        return _codes;
    }
}
