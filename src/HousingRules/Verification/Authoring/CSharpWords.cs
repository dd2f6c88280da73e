using System.Collections.Frozen;

namespace HousingRules.Verification;

/// <summary>Makes names of C# of a policy's names: each once, and none that of the class itself or of what every class has.</summary>
/// <param name="within">The class that holds them.</param>
internal sealed class CSharpWords(string within)
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        within, "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone",
    };

    /// <summary>Whether a word means something in C#.</summary>
    public static bool AreReserved(string word) => Reserved.Contains(word);

    /// <summary>The name of C#: <c>CaseHandling</c> of <c>case-handling</c>.</summary>
    public string Of(string name)
    {
        var parts = new string([.. name.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var word = string.Concat(parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        if (word.Length == 0 || char.IsDigit(word[0]))
            word = $"_{word}";
        var free = word;
        for (var n = 2; !_taken.Add(free); n++)
            free = FormattableString.Invariant($"{word}_{n}");
        return free;
    }
}
