namespace HousingRules.Evaluation;

/// <summary>A thread's own arrays, so that neither an unknown fact nor a wide mask costs memory.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static long[]? _codes;

    [ThreadStatic]
    private static ulong[]? _mask;

    public static long[] Codes(int length)
    {
        if (_codes is null || _codes.Length != length)
            _codes = new long[length];
        return _codes;
    }

    public static ulong[] Mask(int length)
    {
        if (_mask is null || _mask.Length != length)
            _mask = new ulong[length];
        return _mask;
    }
}
