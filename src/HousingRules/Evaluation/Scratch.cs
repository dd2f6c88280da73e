namespace HousingRules.Evaluation;

/// <summary>A thread's own array of codes for the careful path, so that an unknown fact costs no memory.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static int[]? _codes;

    public static int[] Codes(int length)
    {
        if (_codes is null || _codes.Length != length)
            _codes = new int[length];
        return _codes;
    }
}
